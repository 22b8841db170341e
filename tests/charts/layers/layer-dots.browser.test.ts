import { expect, it, onTestFinished } from 'vitest';
import { LAYER_BELOW, layerAxis, rowMiddle } from '../../../src/charts/layers/layer-axis.ts';
import { layerDots, type LayerDotsData } from '../../../src/charts/layers/layer-dots.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

const axis = layerAxis(3);
const width = 200;

function dots(more: Partial<LayerDotsData> = {}) {
  const canvas = canvasIn(box(width, axis.height + LAYER_BELOW));
  const drawing = layerDots(canvas);
  onTestFinished(() => drawing.dispose());
  drawing.draw({
    low: 1e-4,
    high: 1,
    rows: 3,
    arms: [
      { arm: 1, values: [1, 1, 1] },
      { arm: 2, values: [1e-4, 1e-2, 0] },
    ],
    floors: [],
    numbers: null,
    ...more,
  });
  return canvas;
}

/** Where a magnitude of 10 to the `exponent` is: eight pixels of margin at either end. */
const at = (exponent: number) => 8 + ((exponent + 4) / 4) * (width - 16);

it('has a row a layer, a place for each magnitude and the arm’s own marker', () => {
  const canvas = dots();
  for (const layer of [0, 1, 2])
    expect(pixel(canvas, at(0), rowMiddle(axis, layer))).toEqual([0, 0, 255, 255]);
  // the second arm’s square is open: ground within, its colour around
  expect(pixel(canvas, at(-2), rowMiddle(axis, 1))).toEqual([0xf0, 0xf0, 0xf0, 255]);
  expect(pixel(canvas, at(-2) - 3.5, rowMiddle(axis, 1))).toEqual([255, 0, 0, 255]);
  expect(pixel(canvas, at(-4) - 3.5, rowMiddle(axis, 0))).toEqual([255, 0, 0, 255]);
});

it('puts what is 0 at the low end', () => {
  expect(pixel(dots(), at(-4) - 3.5, rowMiddle(axis, 2))).toEqual([255, 0, 0, 255]);
});

it('names a floor within the range, and none outside', () => {
  const plain = print(dots());
  expect(print(dots({ floors: [{ value: 1e-9, label: 'float16' }] }))).toBe(plain);
  expect(print(dots({ floors: [{ value: 1e-3, label: 'float16' }] }))).not.toBe(plain);
});
