import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../../src/engine/tf.ts';
import { useBackend } from '../../engine/backends.ts';
import { compiled } from './compiled.ts';
import { inOrder, largestError, nameOf, operands, type Product } from './product.ts';
import { anyLayout, differences, type Layout, run } from './workspace.ts';

const { kernels, memory, text, warnings } = await compiled<'gemm'>('gemm');

function gemm(
  product: Product,
  { a, b, bias } = operands(product),
  layout: Layout = {},
): Float32Array {
  const { m, n, k, transposeA, transposeB, relu } = product;
  const inputs = product.bias ? [a, b, bias] : [a, b];
  return run(memory, { size: m * n, inputs, ...layout }, (out, a, b, bias = -1) =>
    kernels.gemm(out, a, b, m, n, k, Number(transposeA), Number(transposeB), bias, Number(relu)),
  );
}

const both = [false, true];
const transposes = both.flatMap((transposeA) =>
  both.map((transposeB) => ({ transposeA, transposeB })),
);
const endings = both.flatMap((bias) => both.map((relu) => ({ bias, relu })));
const kinds = transposes.flatMap((kind) => endings.map((ending) => ({ ...kind, ...ending })));

const oddSizes = [1, 2, 3, 5, 7, 9, 13, 17, 31, 33];
const oddShapes = oddSizes.flatMap((m) =>
  oddSizes.flatMap((n) => oddSizes.map((k) => ({ m, n, k }))),
);

const shapes = [
  { m: 10, n: 8, k: 2 },
  { m: 2, n: 8, k: 10 },
  { m: 10, n: 1, k: 8 },
  { m: 1, n: 128, k: 128 },
  { m: 64, n: 64, k: 64 },
  { m: 512, n: 2, k: 128 },
  { m: 2304, n: 8, k: 9 },
  { m: 9, n: 8, k: 2304 },
  { m: 3, n: 20, k: 4 },
  { m: 4, n: 40, k: 1 },
  { m: 8, n: 12, k: 1024 },
  { m: 8, n: 12, k: 1025 },
];

describe('gemm', () => {
  it('compiles without a warning and without relaxed SIMD', () => {
    expect(warnings).toBe('');
    expect(text).not.toContain('relaxed');
  });

  it.each(kinds)('adds in the order of k at every odd size: %o', (kind) => {
    const wrong = oddShapes
      .map((shape) => ({ ...shape, ...kind }))
      .filter((product) => differences(gemm(product), inOrder(product)).length > 0);
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it.each(shapes)('adds in the order of k, as exact as float32 allows: %o', (shape) => {
    for (const kind of kinds) {
      const product = { ...shape, ...kind };
      const out = gemm(product);
      expect(differences(out, inOrder(product)), nameOf(product)).toEqual([]);
      expect(largestError(product, out), nameOf(product)).toBeLessThan(1);
    }
  });

  it('adds in the order of k at any size and place', () => {
    const size = fc.integer({ min: 1, max: 40 });
    const longest = fc.integer({ min: 1020, max: 1030 });
    const product = fc.record({
      m: size,
      n: size,
      k: fc.oneof({ weight: 9, arbitrary: size }, { weight: 1, arbitrary: longest }),
      transposeA: fc.boolean(),
      transposeB: fc.boolean(),
      bias: fc.boolean(),
      relu: fc.boolean(),
    });
    fc.assert(
      fc.property(product, anyLayout(3), (product, layout) => {
        const out = gemm(product, operands(product), layout);
        expect(differences(out, inOrder(product))).toEqual([]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each(transposes)('gives a row the same bits in any batch: %o', (kind) => {
    const rows = 33;
    for (const [n, k] of [
      [1, 9],
      [2, 5],
      [3, 33],
      [7, 1],
      [8, 8],
      [13, 17],
      [33, 6],
    ] as const) {
      const batch = { m: rows, n, k, ...kind, bias: true };
      const given = operands(batch);
      const whole = gemm(batch, given);
      for (let m = 1; m <= rows; m++) {
        for (let from = 0; from + m <= rows; from += m) {
          const a = kind.transposeA
            ? Float32Array.from(
                { length: k * m },
                (_, i) => given.a[Math.floor(i / m) * rows + from + (i % m)]!,
              )
            : given.a.slice(from * k, (from + m) * k);
          const part = gemm({ ...batch, m }, { ...given, a });
          expect(differences(part, whole.slice(from * n, (from + m) * n))).toEqual([]);
        }
      }
    }
  });

  it('gives the same bits again, whatever ran in between', () => {
    const product = { m: 19, n: 11, k: 23, transposeB: true, bias: true };
    const first = gemm(product);
    gemm({ m: 5, n: 9, k: 40, transposeB: true });
    gemm({ m: 5, n: 1, k: 40, bias: true });
    expect(differences(gemm(product), first)).toEqual([]);
  });

  it.each(kinds)('carries NaN and infinity along their row and column only: %o', (kind) => {
    for (const [m, n, k] of [
      [9, 11, 6],
      [1, 6, 3],
      [6, 1, 3],
      [2, 5, 4],
      [5, 2, 1],
    ] as const) {
      const product = { m, n, k, ...kind };
      for (const value of [NaN, Infinity, -Infinity]) {
        for (const key of ['a', 'b', 'bias'] as const) {
          const given = operands(product);
          given[key][given[key].length - 1] = value;
          expect(differences(gemm(product, given), inOrder(product, given))).toEqual([]);
        }
      }
    }
  });

  it('keeps NaN and drops negative numbers under relu', () => {
    const a = Float32Array.of(NaN, -1, -0, 2, -Infinity, Infinity);
    const given = { a, b: Float32Array.of(1), bias: Float32Array.of() };
    expect([...gemm({ m: 6, n: 1, k: 1, relu: true }, given)]).toEqual([NaN, 0, 0, 2, 0, Infinity]);
  });
});

describe('gemm beside tfjs', () => {
  beforeAll(() => useBackend('cpu'));

  it.each(kinds)('agrees: %o', (kind) => {
    for (const [m, n, k] of [
      [10, 8, 2],
      [17, 13, 31],
      [64, 1, 16],
    ] as const) {
      const product = { m, n, k, ...kind };
      const { a, b, bias } = operands(product);
      const expected = tf.tidy(() => {
        const left = tf.tensor2d(a, kind.transposeA ? [k, m] : [m, k]);
        const right = tf.tensor2d(b, kind.transposeB ? [n, k] : [k, n]);
        const sum = tf.matMul(left, right, kind.transposeA, kind.transposeB);
        const out = kind.bias ? tf.add(sum, tf.tensor1d(bias)) : sum;
        return (kind.relu ? tf.relu(out) : out).dataSync<'float32'>();
      });
      const out = gemm(product);
      for (const [i, value] of expected.entries()) expect(out[i]).toBeCloseTo(value, 5);
    }
  });
});
