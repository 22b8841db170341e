import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram } from '../../src/math/histogram.ts';

test('counts by hand', () => {
  const values = Float32Array.of(-1, 0, 0.25, 0.5, 0.99, 1, 1.01, NaN, Infinity, -Infinity);
  expect(histogram(values, { low: 0, high: 1, bins: 4 })).toEqual({
    counts: Uint32Array.of(1, 1, 1, 2),
    under: 1,
    over: 1,
    nonfinite: 3,
  });
});

test('every value is counted once, in the bin that holds it', () => {
  const bins = fc.integer({ min: 1, max: 30 });
  const values = fc.float32Array({ maxLength: 50 });
  fc.assert(
    fc.property(values, bins, (values, bins) => {
      const { counts, under, over, nonfinite } = histogram(values, { low: -2, high: 3, bins });
      const inside = [...values].filter((value) => value >= -2 && value <= 3);
      counts.forEach((count, bin) => {
        const from = -2 + (5 * bin) / bins;
        const to = -2 + (5 * (bin + 1)) / bins;
        const surely = inside.filter((value) => value > from + 1e-9 && value < to - 1e-9);
        const perhaps = inside.filter((value) => value > from - 1e-9 && value < to + 1e-9);
        expect(count).toBeGreaterThanOrEqual(surely.length);
        expect(count).toBeLessThanOrEqual(perhaps.length);
      });
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
      expect(under).toBe(values.filter((value) => Number.isFinite(value) && value < -2).length);
      expect(over).toBe(values.filter((value) => Number.isFinite(value) && value > 3).length);
      expect(nonfinite).toBe(values.filter((value) => !Number.isFinite(value)).length);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test.each([
  [{ low: 1, high: 1, bins: 2 }, 'bins from 1 to 1: low must be less than high, both finite'],
  [{ low: 0, high: Infinity, bins: 2 }, 'bins from 0 to Infinity'],
  [{ low: NaN, high: 1, bins: 2 }, 'bins from NaN to 1'],
  [{ low: 0, high: 1, bins: 0 }, 'bins 0: must be a whole number of 1 or more'],
  [{ low: 0, high: 1, bins: 2.5 }, 'bins 2.5'],
])('%j is refused', (bins, message) => {
  expect(() => histogram(new Float32Array(1), bins)).toThrow(message);
});
