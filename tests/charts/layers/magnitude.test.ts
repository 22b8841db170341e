import { expect, test } from 'vitest';
import { magnitudesOf, rampTones, shareOf } from '../../../src/charts/layers/magnitude.ts';

test.each([
  [[[0.02, 3]], 0.01, 10],
  [[[0.01, 1]], 0.01, 1],
  [[[5], [7]], 1, 10],
  [[[1e-44, NaN, 0, Infinity, 2]], 1e-44, 10],
  [[[0, -1, NaN]], 0.1, 1],
  [[], 0.1, 1],
])('the magnitudes of %j are %d to %d', (tracks, low, high) => {
  expect(magnitudesOf(tracks)).toEqual({ low, high });
});

test('a magnitude has its place on a logarithmic axis', () => {
  const range = { low: 1e-4, high: 1 };
  expect(shareOf(range, 1e-4)).toBe(0);
  expect(shareOf(range, 1e-2)).toBeCloseTo(0.5, 12);
  expect(shareOf(range, 1)).toBe(1);
  expect(shareOf(range, 0)).toBe(-Infinity);
});

test('the ramp starts and ends in its own colours and passes each of them', () => {
  const red = (pixel: number) => pixel & 255;
  const shades = rampTones(['rgb(0, 0, 0)', 'rgb(100, 0, 0)', 'rgb(40, 0, 0)']);
  expect(red(shades[0]!)).toBe(0);
  expect(red(shades[shades.length / 2]!)).toBe(100);
  expect(red(shades.at(-1))).toBe(40);
});
