import { describe, expect, test } from 'vitest';
import {
  DRAWN,
  HANDLES,
  heightAt,
  isDrawing,
  level,
  moveHandle,
  placeOfHandle,
  stroke,
} from '../../src/run/drawing.ts';

const flat = level(0.5);

test('handles stand on heights, the first and the last at the ends', () => {
  const places = Array.from({ length: HANDLES }, (_, i) => placeOfHandle(i));
  expect(places).toEqual([0, 5, 10, 15, 20]);
  expect(DRAWN).toBe(21);
});

describe('a handle', () => {
  test('bends the line between its neighbours, and no farther', () => {
    const moved = moveHandle(flat, 2, 1);
    expect([5, 6, 10, 13, 15].map((i) => moved[i])).toEqual([0.5, 0.6, 1, 0.7, 0.5]);
  });

  test.each([
    [2, 1],
    [-1, 0],
  ])('moved to %d stays on the axis', (to, height) =>
    expect(moveHandle(flat, 0, to)[0]).toBe(height),
  );

  test('leaves the drawing it is given as it is', () => {
    const before = [...flat];
    moveHandle(flat, 1, 0.9);
    expect(flat).toEqual(before);
  });
});

describe('a stroke', () => {
  test.each([
    ['to the right', { x: 0, y: 0 }, { x: 1, y: 1 }],
    ['to the left', { x: 1, y: 1 }, { x: 0, y: 0 }],
  ])('%s sets all heights it passes', (_, from, to) => {
    const drawn = stroke(flat, from, to);
    drawn.forEach((height, i) => expect(height).toBeCloseTo(i / 20, 12));
  });

  test('of one point sets one height', () => {
    const drawn = stroke(flat, { x: 0.26, y: 0.9 }, { x: 0.26, y: 0.9 });
    expect(drawn.map((height, i) => (height === 0.5 ? null : i)).filter((i) => i !== null)).toEqual(
      [5],
    );
    expect(drawn[5]).toBe(0.9);
  });

  test('beyond the plot runs along its edge', () => {
    const drawn = stroke(flat, { x: -1, y: 2 }, { x: 3, y: 2 });
    expect(new Set(drawn)).toEqual(new Set([1]));
  });
});

test.each([
  [0, 0],
  [0.025, 0.025],
  [0.5, 0.5],
  [1, 1],
  [7, 1],
])('between its heights a drawing is straight: at %d', (x, height) => {
  const rising = flat.map((_, i) => i / 20);
  expect(heightAt(rising, x)).toBeCloseTo(height, 12);
});

test.each<[kept: unknown, is: boolean]>([
  [flat, true],
  [[...flat, 0.5], false],
  [[...flat.slice(1), '0.5'], false],
  [[...flat.slice(1), 1.5], false],
  [[...flat.slice(1), null], false],
  [null, false],
])('%j is a drawing: %s', (kept, is) => expect(isDrawing(kept)).toBe(is));
