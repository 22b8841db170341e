import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maximum,
  median,
  medianInterval,
  minimum,
  moments,
  quantile,
} from '../../src/math/statistics.ts';

const range = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

// by hand: the value at place (n − 1) p of the sorted values, from 0
test.each([
  [[1, 2, 3, 4], 0.25, 1.75],
  [[4, 1, 3, 2], 0.25, 1.75],
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [[10, 20, 50], 0.9, 44],
  [[7], 0.3, 7],
  [[-Infinity, 1, 2, 3, Infinity], 0.5, 2],
  [[-Infinity, 1, Infinity], 0.5, 1],
  [[1, 2, Infinity], 0.75, Infinity],
  [[1, 2, Infinity], 0.5, 2],
  [[Infinity, Infinity], 0.5, Infinity],
  [[1, NaN, 3], 0.5, NaN],
  [[], 0.5, NaN],
])('quantile of %j at %d is %d', (values, p, expected) => {
  expect(quantile(values, p)).toBe(expected);
});

test.each([-0.1, 1.1, NaN])('p = %d is refused', (p) => {
  expect(() => quantile([1], p)).toThrow(`p ${p}: must be from 0 to 1`);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[10, 9, 100], 10], // as numbers, not as text
  [[NaN], NaN],
  [[], NaN],
])('median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test.each([
  [[1, 2, 3, 6], 3, Math.sqrt(3.5)],
  [[5, 5], 5, 0],
  [[], NaN, NaN],
])('mean and deviation of %j are %d and %d', (values, mean, deviation) => {
  expect(moments(values)).toEqual({ mean, deviation });
});

test('the input is left as it was', () => {
  const values = Float32Array.of(3, 1, 2);
  const copy = values.slice();
  median(values);
  medianInterval(values);
  expect(values).toEqual(copy);
});

test.each([
  [[2, -1, 5], -1, 5],
  [[NaN, 2, Infinity, 1, -Infinity], 1, 2],
  [[NaN, Infinity], NaN, NaN],
  [[], NaN, NaN],
  [[0, -0], 0, 0],
])('minimum and maximum of %j', (values, least, greatest) => {
  expect(minimum(values)).toBe(least);
  expect(maximum(values)).toBe(greatest);
});

describe('medianInterval', () => {
  test.each([
    { n: 1, k: 1, level: 0 },
    { n: 3, k: 1, level: 0.75 },
    { n: 5, k: 1, level: 0.9375 },
    { n: 6, k: 1, level: 0.96875 },
    { n: 8, k: 1, level: 0.9921875 },
    { n: 9, k: 2, level: 0.9609375 },
    { n: 16, k: 4, level: 1 - (2 * (1 + 16 + 120 + 560)) / 65536 },
  ])('of $n values runs from place $k from below to place $k from above', ({ n, k, level }) => {
    const values = range(n).reverse();
    expect(medianInterval(values)).toEqual({ low: k, high: n + 1 - k, level });
  });

  test('covers as often as all sign patterns counted one by one', () => {
    for (let n = 1; n <= 12; n++) {
      for (const atLeast of [0, 0.5, 0.8, 0.95, 0.999]) {
        const { low: k, level } = medianInterval(range(n), atLeast);
        // half of all values are below the median; x₍ₖ₎ … x₍ₙ₊₁₋ₖ₎ covers if k … n − k are
        const covers = (k: number) => {
          let count = 0;
          for (let pattern = 0; pattern < 2 ** n; pattern++) {
            const below = pattern.toString(2).replaceAll('0', '').length;
            if (below >= k && below <= n - k) count++;
          }
          return count / 2 ** n;
        };
        expect(level).toBe(covers(k));
        const narrower = 2 * (k + 1) <= n + 1 ? covers(k + 1) : -1;
        expect(narrower).toBeLessThan(atLeast);
        if (k > 1) expect(level).toBeGreaterThanOrEqual(atLeast);
      }
    }
  });

  test('of 1000 values is still exact', () => {
    const { low, high, level } = medianInterval(range(1000));
    expect([low, high]).toEqual([469, 532]);
    expect(level).toBeCloseTo(exactLevel(1000, 469), 10);
  });

  test('gives NaN for a NaN, nothing for nothing, and refuses 1001 values', () => {
    expect(medianInterval([1, NaN, 3])).toEqual({ low: NaN, high: NaN, level: 0.75 });
    expect(medianInterval([])).toEqual({ low: NaN, high: NaN, level: 0 });
    expect(() => medianInterval(range(1001))).toThrow('1001 values');
  });

  test('keeps its order under any monotone map', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
        const { low, high } = medianInterval(values);
        const mapped = medianInterval(values.map((x) => 3 * x - 7));
        expect([mapped.low, mapped.high]).toEqual([3 * low - 7, 3 * high - 7]);
        expect(low).toBeLessThanOrEqual(median(values));
        expect(high).toBeGreaterThanOrEqual(median(values));
      }),
      { seed: 1 },
    );
  });
});

/** 1 − 2 P(Binomial(n, ½) < k) by Pascal's rule in BigInt. */
function exactLevel(n: number, k: number): number {
  let term = 1n;
  let tail = 0n;
  for (let i = 0; i < k; i++) {
    tail += term;
    term = (term * BigInt(n - i)) / BigInt(i + 1);
  }
  const digits = 10n ** 20n;
  return 1 - (2 * Number((tail * digits) >> BigInt(n))) / 1e20;
}
