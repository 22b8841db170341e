import { describe, expect, test } from 'vitest';
import { panel } from '../../src/recipe/view.ts';
import type { SweptRun } from '../../src/run/sweep.ts';
import { rampAt } from '../../src/ui/tools/sweep/map-colour.ts';
import { levelOf, mapData, placeAmong } from '../../src/ui/tools/sweep/map-data.ts';

const accuracy = panel('accuracy');
const run = (x: number, y: number, arm: string, seed: number, last: number): SweptRun => ({
  at: [x, y],
  arm,
  seed,
  last,
});
const alone = { arm: 'a', less: null };
const paired = { arm: 'a', less: 'b' };

describe('a map', () => {
  const runs = [
    ...[0.1, 0.3, 0.9].map((last, i) => run(1, 10, 'a', i + 1, last)),
    run(2, 10, 'a', 1, 0.5),
    ...[0.2, Infinity, 0.8].map((last, i) => run(1, 20, 'a', i + 1, last)),
    ...[0.4, 0.2].map((last, i) => run(1, 10, 'b', i + 1, last)),
    run(1, 20, 'b', 1, Infinity),
  ];

  test('has a cell for every pair, the second knob rising upward, with medians over seeds', () => {
    const { rows, ends } = mapData(runs, [1, 2], [10, 20], alone, accuracy);
    expect(rows).toEqual([
      [
        { at: [1, 20], value: 0.8, seeds: 3, diverged: 1 },
        { at: [2, 20], value: NaN, seeds: 0, diverged: 0 },
      ],
      [
        { at: [1, 10], value: 0.3, seeds: 3, diverged: 0 },
        { at: [2, 10], value: 0.5, seeds: 1, diverged: 0 },
      ],
    ]);
    expect(ends).toEqual([0.3, 0.8]);
  });

  test('of a difference is paired by seed, and lost where either arm is', () => {
    const { rows, ends } = mapData(runs, [1], [10, 20], paired, accuracy);
    expect(rows[0]).toEqual([{ at: [1, 20], value: Infinity, seeds: 1, diverged: 1 }]);
    expect(rows[1]![0]).toMatchObject({ seeds: 2, diverged: 0 });
    expect(rows[1]![0]!.value).toBeCloseTo((-0.3 + 0.1) / 2, 12);
    expect(ends![0]).toBe(0);
    expect(ends![1]).toBeCloseTo(0.1, 12);
  });

  test('keeps the ends of its panel; there are none while nothing is known', () => {
    const ends = (given: SweptRun[]) =>
      mapData(given, [1], [10], alone, panel('accuracy', { low: 0.25, high: 1 })).ends;
    expect([ends(runs), ends([])]).toEqual([[0.25, 1], null]);
  });
});

test.each([
  ['the low end', 1, alone, 'linear', 0],
  ['half way', 50.5, alone, 'linear', 0.5],
  ['half way on a log scale', 10, alone, 'log', 0.5],
  ['below the low end', 0, alone, 'log', 0],
  ['beyond the high end', 1e6, alone, 'linear', 1],
  ['a difference below 0', -50.5, paired, 'log', 0.5],
] as const)('on a scale from 1 to 100, %s', (_, value, shown, scale, level) =>
  expect(levelOf(value, [1, 100], shown, panel('accuracy', { scale }))).toBeCloseTo(level, 12),
);

test.each([Infinity, NaN])('%d has no place on it', (value) =>
  expect(levelOf(value, [1, 100], alone, accuracy)).toBeNaN(),
);

test('where all values are one it stands in the middle', () =>
  expect(levelOf(3, [3, 3], alone, accuracy)).toBe(0.5));

test.each([
  [0, 0],
  [0.25, 0.5],
  [0.5, 1],
  [0.9, 1.8],
  [1, 2],
])('a knob at %d of its track stands %d cells from the first of three', (share, place) =>
  expect(placeAmong([0, 0.5, 1], share)).toBeCloseTo(place, 12),
);

test('a colour lies between two steps of the ramp', () => {
  expect(rampAt(0)).toBe('color-mix(in oklab, var(--ramp-1) 0%, var(--ramp-0))');
  expect(rampAt(0.25)).toBe('color-mix(in oklab, var(--ramp-2) 50%, var(--ramp-1))');
  expect(rampAt(1)).toBe('color-mix(in oklab, var(--ramp-6) 100%, var(--ramp-5))');
});
