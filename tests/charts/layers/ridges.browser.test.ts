import { expect, it, onTestFinished } from 'vitest';
import {
  RIDGE_ABOVE,
  RIDGE_BELOW,
  RIDGE_GAP,
  ridgeLines,
  type Ridge,
} from '../../../src/charts/layers/ridges.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

const ridge = (layer: number, counts: number[]): Ridge => ({
  layer,
  counts,
  deviation: 1,
  saturated: 0,
});

function drawn(ridges: Ridge[], width = 318) {
  const height = RIDGE_ABOVE + RIDGE_GAP * (ridges.length - 0.5) + RIDGE_BELOW;
  const canvas = canvasIn(box(width, height));
  const drawing = ridgeLines(canvas);
  onTestFinished(() => drawing.dispose());
  const labels = { layer: 'layer', deviation: 'σ', saturated: 'flat' };
  drawing.draw({ ridges, low: -5, high: 5, arm: 1, labels });
  return canvas;
}

/** The plot is 200 px wide from 26 on; ridges stand on lines a gap apart. */
const middle = 126;
const base = (i: number) => RIDGE_ABOVE + RIDGE_GAP * (i + 0.5);

it('rises to its own peak, however many values it has', () => {
  const narrow = [0, 0, 7, 0, 0];
  const canvas = drawn([
    ridge(2, narrow),
    ridge(
      1,
      narrow.map((n) => 100 * n),
    ),
  ]);
  for (const i of [0, 1]) {
    expect(pixel(canvas, middle, base(i) - RIDGE_GAP / 2)[3]).toBe(255);
    expect(pixel(canvas, 40, base(i) - RIDGE_GAP / 2)[3]).toBe(0);
  }
});

it('is a line where nothing lies between the ends', () => {
  const canvas = drawn([ridge(1, [0, 0, 0])]);
  expect(pixel(canvas, middle, base(0) - RIDGE_GAP / 2)[3]).toBe(0);
  expect(pixel(canvas, middle, base(0))[3]).toBeGreaterThan(0);
});

it('says its figures', () => {
  const one = drawn([ridge(1, [1, 2, 1])]);
  const other = drawn([{ ...ridge(1, [1, 2, 1]), deviation: 0.25, saturated: 0.5 }]);
  expect(print(one)).not.toBe(print(other));
});

it('keeps to one column of figures where there is no room for two', () => {
  const flat = (saturated: number, width: number) =>
    print(drawn([{ ...ridge(1, [1, 2, 1]), saturated }], width));
  expect(flat(0.5, 318)).not.toBe(flat(0, 318));
  expect(flat(0.5, 200)).toBe(flat(0, 200));
});
