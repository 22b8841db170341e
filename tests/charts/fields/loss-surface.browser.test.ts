import { expect, it, onTestFinished } from 'vitest';
import { lossSurfaceField } from '../../../src/charts/fields/loss-surface.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

const side = 200;
const size = 21;

/** Rising by a factor of 100 from the left to the right; the lowest rows are not known yet. */
const losses = Float32Array.from({ length: size * size }, (_, i) =>
  i < size * (size - 4) ? 0.01 * 100 ** ((i % size) / (size - 1)) : NaN,
);

function field(low: number, high: number) {
  const canvas = canvasIn(box(side, side));
  const drawing = lossSurfaceField(canvas);
  onTestFinished(() => drawing.dispose());
  drawing.draw({ losses, size, low, high, arm: 1 });
  return canvas;
}

it('is as dark as its decade says, on the range it shares with others', () => {
  const own = field(0.01, 1);
  expect(pixel(own, 2, 20)[0]).toBeLessThan(8);
  expect(pixel(own, side - 2, 20)[0]).toBeGreaterThan(0x60);
  // on four decades the same losses take the middle two
  const shared = field(0.001, 10);
  expect(pixel(shared, 2, 20)[0]).toBeGreaterThan(16);
  expect(pixel(shared, side - 2, 20)[0]).toBeLessThan(0x58);
});

it('is clear where the loss is not known yet, and marks the middle with its arm', () => {
  const canvas = field(0.01, 1);
  expect(pixel(canvas, 60, side - 5)[3]).toBe(0);
  expect(pixel(canvas, side / 2, side / 2)).toEqual([0, 0, 255, 255]);
});

it('has two contour lines a decade', () => {
  const canvas = field(0.01, 1);
  const row = Array.from({ length: side - 2 }, (_, x) => pixel(canvas, x + 1, 40)[0]!);
  // a line is darker than the slope on either side of it
  const dips = row.filter((red, x) => red < row[x - 2]! - 6 && red < row[x + 2]! - 6);
  expect(dips.length).toBeGreaterThanOrEqual(3);
  expect(print(canvas)).not.toBe(print(field(0.02, 2)));
});
