import { describe, expect, test } from 'vitest';
import { brokenLine, type BentLayer, type BrokenLine } from '../../src/math/broken-line.ts';
import { stream } from '../../src/math/stream.ts';

const normals = (name: string, length: number) => {
  const out = new Float64Array(length);
  stream(3, name).fillNormal(out, { step: 0, rows: 1, columns: length });
  return out;
};

/** A stack of layers of these sizes, drawn; the last one does not bend. */
const stack = (sizes: readonly number[], slope: number): BentLayer[] =>
  sizes.slice(1).map((out, i) => ({
    kernel: normals(`kernel${i}`, sizes[i]! * out),
    bias: normals(`bias${i}`, out),
    in: sizes[i]!,
    out,
    slope: i === sizes.length - 2 ? 1 : slope,
  }));

/** The stack's outputs for one input, layer after layer. */
const forward = (layers: readonly BentLayer[], input: readonly number[]): number[] =>
  layers.reduce<number[]>(
    (x, { kernel, bias, out, slope }) =>
      Array.from({ length: out }, (_, j) => {
        const z = x.reduce((sum, each, i) => sum + each * kernel[i * out + j]!, bias[j]!);
        return z > 0 ? z : slope * z;
      }),
    [...input],
  );

const from = [-1.5, 0.25];
const to = [1.5, 0.5];
const onTheWay = (t: number) => from.map((start, i) => start + t * (to[i]! - start));

/** Where a broken line is at t. */
const at = ({ knots, values }: BrokenLine, t: number, unit: number): number => {
  const k = Math.max(
    0,
    knots.findLastIndex((knot, i) => knot <= t && i < knots.length - 1),
  );
  const share = (t - knots[k]!) / (knots[k + 1]! - knots[k]!);
  return values[k]![unit]! + share * (values[k + 1]![unit]! - values[k]![unit]!);
};

describe.each([
  { sizes: [2, 1], slope: 0 },
  { sizes: [2, 8, 2], slope: 0 },
  { sizes: [2, 8, 8, 8, 2], slope: 0 },
  { sizes: [2, 8, 8, 1], slope: 0.2 },
  { sizes: [2, 6, 6, 6, 6, 2], slope: -1 },
])('a stack $sizes of slope $slope', ({ sizes, slope }) => {
  const layers = stack(sizes, slope);
  const line = brokenLine(layers, from, to);

  test('is met everywhere', () => {
    for (let i = 0; i <= 2000; i++)
      forward(layers, onTheWay(i / 2000)).forEach((value, unit) =>
        expect(Math.abs(at(line, i / 2000, unit) - value)).toBeLessThan(1e-10),
      );
  });

  test('begins at 0, ends at 1 and bends at every knot between', () => {
    const { knots } = line;
    expect([knots[0], knots.at(-1)]).toEqual([0, 1]);
    for (let k = 1; k < knots.length - 1; k++) {
      const [left, here, right] = [knots[k - 1]!, knots[k]!, knots[k + 1]!];
      expect(here).toBeGreaterThan(left);
      const step = Math.min(here - left, right - here) / 2;
      const [before, middle, after] = [here - step, here, here + step].map((t) =>
        forward(layers, onTheWay(t)),
      );
      const bends = middle!.map((value, u) => (before![u]! + after![u]! - 2 * value) / step);
      expect(Math.max(...bends.map(Math.abs))).toBeGreaterThan(1e-6);
    }
  });
});

test('no bend in any layer, no knot', () => {
  expect(brokenLine(stack([2, 8, 8, 2], 1), from, to).knots).toEqual([0, 1]);
});

test('|x| bends once, at 0', () => {
  const relu = { kernel: [1, -1], bias: [0, 0], in: 1, out: 2, slope: 0 };
  const sum = { kernel: [1, 1], bias: [0], in: 2, out: 1, slope: 1 };
  const { knots, values } = brokenLine([relu, sum], [-1], [3]);
  expect(knots).toEqual([0, 0.25, 1]);
  expect(values.map(([value]) => value)).toEqual([1, 0, 3]);
});

test('a bend that a later unit cuts off is none', () => {
  const relu = { kernel: [1], bias: [0], in: 1, out: 1, slope: 0 };
  const shut = { kernel: [1], bias: [-9], in: 1, out: 1, slope: 0 };
  expect(brokenLine([relu, shut], [-1], [1]).knots).toEqual([0, 1]);
  expect(brokenLine([relu], [-1], [1]).knots).toEqual([0, 0.5, 1]);
});

test.each([
  { kernel: [1, 2], bias: [0], in: 2, out: 1, says: 'layer 0: takes 2 inputs, but is given 1' },
  { kernel: [1], bias: [], in: 1, out: 1, says: 'layer 0: kernel of 1 and bias of 0 elements' },
])('sizes that do not fit: $says', ({ says, ...layer }) => {
  expect(() => brokenLine([{ ...layer, slope: 0 }], [0], [1])).toThrow(says);
});
