import { expect, it, onTestFinished } from 'vitest';
import { gradientCloud } from '../../../src/charts/fields/gradient-cloud.ts';
import { box, canvasIn, pixel } from '../page.ts';

const width = 200;

/** The cloud of these points; where it is drawn one length of the whole gradient has so many pixels. */
function cloud(points: readonly number[], reach = 1.25) {
  const canvas = canvasIn(box(width, width));
  const drawing = gradientCloud(canvas);
  onTestFinished(() => drawing.dispose());
  drawing.draw({ points: Float32Array.from(points), arm: 1, labels: { along: '', across: '' } });
  const unit = (width / 2 - 14) / reach;
  return { canvas, at: (x: number, y: number) => [100 + unit * x, 100 - unit * y] as const };
}

const isBlue = ([red, , blue]: number[]) => blue! > 120 && red! < 120;

it('has the whole gradient as an arrow to the right, one length long', () => {
  const { canvas, at } = cloud([1, 0]);
  expect(pixel(canvas, ...at(0.5, 0))).toEqual([0, 0, 0, 255]);
  expect(pixel(canvas, ...at(-0.5, 0.2))[3]).toBe(0);
});

it('fills points on its side, and leaves those against it hollow', () => {
  const { canvas, at } = cloud([0.8, 1, -0.8, -1]);
  expect(isBlue(pixel(canvas, ...at(0.8, 1)))).toBe(true);
  expect(isBlue(pixel(canvas, ...at(-0.8, -1)))).toBe(false);
  const [x, y] = at(-0.8, -1);
  expect(pixel(canvas, x - 2.2, y)[3]).toBeGreaterThan(50);
});

it('shows all but the farthest points', () => {
  const near = Array.from({ length: 99 }, () => [2, 2]).flat();
  const { canvas, at } = cloud([...near, 500, 0], 2);
  expect(isBlue(pixel(canvas, ...at(2, 2)))).toBe(true);
});
