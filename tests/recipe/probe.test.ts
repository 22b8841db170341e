import { describe, expect, test } from 'vitest';
import { readingSteps } from '../../src/recipe/probe.ts';

describe('readings are taken', () => {
  test.each([
    [5, 100, [0, 1, 2, 3, 4, 5]],
    [100, 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    [101, 10, [0, 11, 22, 33, 44, 55, 66, 77, 88, 99, 101]],
    [99, 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99]],
    [1, 100, [0, 1]],
  ])('of %i steps, at most %i', (steps, most, expected) =>
    expect(readingSteps(steps, most)).toEqual(expected),
  );

  test.each([
    [5, 10, [0, 1, 2, 3, 4, 5]],
    [1000, 4, [0, 1, 10, 100, 1000]],
    [60, 8, [0, 1, 2, 3, 6, 10, 19, 33, 60]],
  ])('of %i steps, about %i at equal ratios', (steps, most, expected) =>
    expect(readingSteps(steps, most, 'geometric')).toEqual(expected),
  );

  test('at the first step and the last, evenly in between, for every number of steps', () => {
    for (let steps = 1; steps <= 3000; steps++) {
      const at = readingSteps(steps);
      expect(at[0]).toBe(0);
      expect(at.at(-1)).toBe(steps);
      expect(at.length - 1).toBeLessThanOrEqual(100);
      const gaps = at.slice(1).map((step, i) => step - at[i]!);
      const last = gaps.pop()!;
      expect(new Set(gaps).size).toBeLessThanOrEqual(1);
      expect(last).toBeGreaterThan(0);
      expect(last).toBeLessThanOrEqual(gaps[0] ?? steps);
      // as many as may be: one step closer together would be too many
      if (steps > 100) expect(Math.ceil(steps / (gaps[0]! - 1))).toBeGreaterThan(100);
      else expect(at).toHaveLength(steps + 1);
    }
  });
});
