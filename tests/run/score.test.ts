import { describe, expect, test } from 'vitest';
import { level } from '../../src/run/drawing.ts';
import { distanceOn, gradeOf, scoreDrawing, scoreValue } from '../../src/run/score.ts';
import { heightOf, valueAt, type ValueAxis } from '../../src/run/value-axis.ts';

const linear: ValueAxis = { low: 0, high: 1, scale: 'linear' };
const decades: ValueAxis = { low: 0.001, high: 1, scale: 'log' };
const steps = [0, 50, 100];
const curve = (median: number[], reach = 0) => ({
  steps,
  median,
  low: median.map((value) => value - reach),
  high: median.map((value) => value + reach),
  seeds: 8,
});

test.each([
  [linear, 0.25, 0.25],
  [decades, 1 / 3, 0.01],
  [{ low: 0.3, high: 0.7, scale: 'linear' } as const, 1, 0.7],
])('%j: height %d is value %d, and back', (axis, height, value) => {
  expect(valueAt(axis, height)).toBeCloseTo(value, 12);
  expect(heightOf(axis, value)).toBeCloseTo(height, 12);
});

test.each([
  [linear, -3, 0],
  [linear, 3, 1],
  [decades, 0, 0],
  [decades, Infinity, 1],
])('%j: %d stands at an end', (axis, value, height) => expect(heightOf(axis, value)).toBe(height));

describe('a drawing', () => {
  const rising = level(0).map((_, i) => i / 20);

  test.each([
    ['on the curve', rising, curve([0, 0.5, 1]), linear, 0, 1, 0],
    ['a tenth above a level curve', level(0.6), curve([0.5, 0.5, 0.5]), linear, 0.1, 0, 0],
    ['within the band', level(0.6), curve([0.5, 0.5, 0.5], 0.2), linear, 0.1, 1, 0],
    ['off at the end', level(0), curve([0, 0, 0.9]), linear, 0.3, 2 / 3, 100],
    ['a decade off', level(2 / 3), curve([0.01, 0.01, 0.01]), decades, 1 / 3, 0, 0],
    ['along the lower edge, the curve below it', level(0), curve([0, 0, 0]), decades, 0, 1, 0],
  ])('%s', (_, drawing, measured, axis, distance, inside, step) => {
    const score = scoreDrawing(drawing, measured, 100, axis)!;
    expect(score.distance).toBeCloseTo(distance, 12);
    expect(score.inside).toBeCloseTo(inside, 12);
    expect(score.farthest.step).toBe(step);
  });

  test('says what was drawn and measured where they are farthest apart', () => {
    const { farthest } = scoreDrawing(level(2 / 3), curve([0.1, 0.01, 0.001]), 100, decades)!;
    expect(farthest).toMatchObject({ step: 100, measured: 0.001 });
    expect(farthest.drawn).toBeCloseTo(0.1, 12);
  });

  test('of a run that diverged is scored as far as the run went', () => {
    const short = { ...curve([0.5]), steps: [0] };
    expect(scoreDrawing(level(0.5), short, 100, linear)).toMatchObject({ distance: 0 });
    const none = { steps: [], median: [], low: [], high: [], seeds: 8 };
    expect(scoreDrawing(level(0.5), none, 100, linear)).toBe(null);
  });
});

describe('a number', () => {
  test.each([
    ['that was measured', 0.5, { value: 0.5, low: 0.4, high: 0.6 }, linear, 0, true],
    ['a seed could have given', 0.4, { value: 0.5, low: 0.4, high: 0.6 }, linear, 0.1, true],
    ['a decade off', 0.1, { value: 0.01, low: 0.009, high: 0.02 }, decades, 1 / 3, false],
    [
      'for which there is none',
      0.1,
      { value: NaN, low: Infinity, high: -Infinity },
      linear,
      0.9,
      false,
    ],
  ])('%s', (_, guess, outcome, axis, distance, isInside) => {
    const score = scoreValue(guess, outcome, axis);
    expect(score.distance).toBeCloseTo(distance, 12);
    expect(score.isInside).toBe(isInside);
  });
});

test.each([
  [0, 'close'],
  [0.05, 'close'],
  [0.0501, 'near'],
  [0.15, 'near'],
  [0.1501, 'far'],
  [NaN, 'far'],
])('%d of the axis is %s', (distance, grade) => expect(gradeOf(distance)).toBe(grade));

test.each([
  [linear, 0.1, 0.1],
  [{ low: 10, high: 30, scale: 'linear' } as const, 0.1, 2],
  [decades, 1 / 3, 10],
])('on %j %d of it comes to %d', (axis, share, distance) =>
  expect(distanceOn(axis, share)).toBeCloseTo(distance, 12),
);
