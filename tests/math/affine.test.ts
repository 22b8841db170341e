import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AffineInputs,
  composeAffine,
  type Affine,
  type LinearLayer,
} from '../../src/math/affine.ts';
import { stream } from '../../src/math/stream.ts';

function normals(name: string, length: number): Float64Array {
  const out = new Float64Array(length);
  stream(1, name).fillNormal(out, { step: 0, rows: 1, columns: length });
  return out;
}

/** Row by row W x + b. */
function map({ matrix, offset, in: d, out: k }: Affine, inputs: ArrayLike<number>): Float64Array {
  const rows = inputs.length / d;
  return Float64Array.from({ length: rows * k }, (_, at) => {
    const j = at % k;
    let y = offset[j]!;
    for (let i = 0; i < d; i++) y += matrix[j * d + i]! * inputs[((at - j) / k) * d + i]!;
    return y;
  });
}

function expectClose(actual: Float64Array, expected: ArrayLike<number>, tolerance = 1e-10) {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(tolerance));
}

const fitAffine = (
  inputs: Float32Array | Float64Array,
  outputs: Float32Array | Float64Array,
  rows: number,
) => new AffineInputs(inputs, rows).fit(outputs);

describe('an affine fit', () => {
  test.each([
    { d: 1, k: 1, rows: 2 },
    { d: 2, k: 1, rows: 3 },
    { d: 2, k: 3, rows: 50 },
    { d: 5, k: 2, rows: 40 },
  ])('finds an affine map again: $d to $k from $rows rows', ({ d, k, rows }) => {
    const truth = { matrix: normals('W', k * d), offset: normals('b', k), in: d, out: k };
    const inputs = normals('x', rows * d).map((x) => x + 100); // far from 0: centring must hold
    const copy = inputs.slice();
    const ready = new AffineInputs(inputs, rows);
    ready.fit(normals('other', rows)); // one fit leaves no trace in the next
    const fit = ready.fit(map(truth, inputs));
    expect([fit.in, fit.out]).toEqual([d, k]);
    expectClose(fit.matrix, truth.matrix, 1e-9);
    expectClose(fit.offset, truth.offset, 1e-7);
    expect(fit.residual).toBeLessThan(1e-11);
    expect(fit.rSquared).toBeCloseTo(1, 11);
    expect(inputs).toEqual(copy);
  });

  test('agrees with least squares by hand', () => {
    // x = 0, 1, 2; f = 0, 0, 3: slope 3/2, intercept −1/2, errors ½, −1, ½
    const fit = fitAffine(Float32Array.of(0, 1, 2), Float32Array.of(0, 0, 3), 3);
    expectClose(fit.matrix, [1.5]);
    expectClose(fit.offset, [-0.5]);
    expect(fit.residual).toBeCloseTo(1 / 3, 12);
    expect(fit.rSquared).toBeCloseTo(1 - 1.5 / 6, 12);
  });

  test('leaves errors that no affine map explains', () => {
    const inputs = normals('x', 60);
    const noise = normals('f', 90);
    const fit = fitAffine(inputs, noise, 30);
    const fitted = map(fit, inputs);
    for (let j = 0; j < 3; j++) {
      const against = (column: (row: number) => number) => {
        let sum = 0;
        for (let row = 0; row < 30; row++) {
          sum += (noise[row * 3 + j]! - fitted[row * 3 + j]!) * column(row);
        }
        return Math.abs(sum);
      };
      expect(against(() => 1)).toBeLessThan(1e-12);
      expect(against((row) => inputs[row * 2]!)).toBeLessThan(1e-12);
      expect(against((row) => inputs[row * 2 + 1]!)).toBeLessThan(1e-12);
    }
  });

  test('a bent function leaves a residual', () => {
    const inputs = Float64Array.from({ length: 41 }, (_, i) => (i - 20) / 20);
    const fit = fitAffine(inputs, inputs.map(Math.abs), 41);
    expectClose(fit.matrix, [0]);
    expect(fit.residual).toBeGreaterThan(0.4);
    expect(fit.rSquared).toBeCloseTo(0, 10);
  });

  test.each([0, 0.1, -3e20])('constant outputs %d are explained in full', (constant) => {
    const fit = fitAffine(normals('x', 20), new Float64Array(10).fill(constant), 10);
    expect([...fit.matrix].map(Math.abs)).toEqual([0, 0]);
    expect([...fit.offset]).toEqual([constant]);
    expect(fit.residual).toBe(0);
    expect(fit.rSquared).toBe(1);
  });

  test.each([NaN, Infinity])('an output %d gives NaN', (value) => {
    const fit = fitAffine(normals('x', 20), Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, value), 10);
    expect(fit.residual).toBeNaN();
    expect(fit.rSquared).toBeNaN();
  });

  test.each([
    [
      () => fitAffine(new Float64Array(4), new Float64Array(2), 2),
      '2 rows: 2 inputs need at least 3',
    ],
    [
      () => fitAffine(new Float64Array(7), new Float64Array(3), 3),
      'inputs has 7 elements: must be a multiple of 3 rows',
    ],
    [
      () => fitAffine(new Float64Array(6), new Float64Array(4), 3),
      'outputs has 4 elements: must be a multiple of 3 rows',
    ],
    [
      () => fitAffine(Float64Array.of(0, 0, 1, 2, 3, 6, 4, 8), new Float64Array(4), 4),
      'column 1 is an affine function of the columns before it',
    ],
  ])('is refused: %#', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('composeAffine', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 });

  function stack(widths: number[]): LinearLayer[] {
    return widths.slice(1).map((out, at) => {
      const inputs = widths[at]!;
      const kernel = Float32Array.from(normals(`kernel/${at}`, inputs * out));
      return { kernel, bias: Float32Array.from(normals(`bias/${at}`, out)), in: inputs, out };
    });
  }

  /** x K + b, layer by layer, for one row. */
  function forward(layers: LinearLayer[], x: Float64Array): Float64Array {
    return layers.reduce(
      (x, { kernel, bias, out }) =>
        Float64Array.from(bias, (b, j) => x.reduce((y, xi, i) => y + xi * kernel[i * out + j]!, b)),
      x,
    );
  }

  test('is the stack, for any stack', () => {
    fc.assert(
      fc.property(sizes, (widths) => {
        const layers = stack(widths);
        const composed = composeAffine(layers);
        expect([composed.in, composed.out]).toEqual([widths[0], widths.at(-1)]);
        const x = normals('x', composed.in);
        expectClose(map(composed, x), forward(layers, x), 1e-9);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test('of one layer is its transpose', () => {
    const layer = { kernel: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(7, 8, 9) };
    const composed = composeAffine([{ ...layer, in: 2, out: 3 }]);
    expect([...composed.matrix]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...composed.offset]).toEqual([7, 8, 9]);
  });

  test.each([
    [[], '0 layers: composeAffine needs at least 1'],
    [[...stack([2, 3]), ...stack([4, 1])], 'layer 1: takes 4 inputs, but is given 3'],
    [
      [{ ...stack([2, 3])[0]!, bias: new Float32Array(2) }],
      'layer 0: kernel of 6 and bias of 2 elements: must be 2 × 3 and 3',
    ],
  ])('is refused: %#', (layers, message) => {
    expect(() => composeAffine(layers)).toThrow(message);
  });
});
