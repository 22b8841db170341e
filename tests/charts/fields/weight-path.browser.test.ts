import { expect, it, onTestFinished } from 'vitest';
import { weightPathField, type WeightPathData } from '../../../src/charts/fields/weight-path.ts';
import { box, canvasIn, pixel } from '../page.ts';

const [width, height] = [240, 120];

/** A path from the left to the right over a loss that falls from left to right. */
function path(more: Partial<WeightPathData> = {}) {
  const canvas = canvasIn(box(width, height));
  const drawing = weightPathField(canvas);
  onTestFinished(() => drawing.dispose());
  const rows = 9;
  drawing.draw({
    points: Float32Array.of(-3, 0, 0, 0, 3, 0),
    extent: 2,
    rows,
    loss: Float32Array.from({ length: rows * 17 }, (_, i) => 3 * 10 ** -((i % 17) / 8)),
    at: 2,
    arm: 1,
    others: [],
    ...more,
  });
  return canvas;
}

const blue = [0, 0, 255, 255];
const at = (across: number, up: number) =>
  [(width / 2) * (1 + across / 4), (height / 2) * (1 - up / 2)] as const;

it('has the path in its colour, a ring at its start and the arm’s marker at the cursor', () => {
  const canvas = path();
  // the line is thinner than two pixels, and has an edge of paper
  expect(pixel(canvas, ...at(-1.5, 0))).toEqual([64, 64, 255, 255]);
  expect(pixel(canvas, ...at(-3, 0))).toEqual([255, 255, 255, 255]);
  expect(pixel(canvas, ...at(3, 0))).toEqual(blue);
  expect(pixel(canvas, ...at(3, 0.04))).toEqual(blue);
  expect(pixel(path({ at: 1 }), ...at(3, 0.04))).not.toEqual(blue);
});

it('shades the loss, the same in every picture', () => {
  const canvas = path();
  const [left, right] = [pixel(canvas, 3, 10)[0]!, pixel(canvas, width - 3, 10)[0]!];
  // the ramp of the page rises with the loss
  expect(left).toBeGreaterThan(right + 40);
  const high = path({ loss: new Float32Array(9 * 17).fill(1e6) });
  expect(pixel(high, 3, 10)).toEqual([0x66, 0x66, 0x66, 255]);
});

it('has the other ways under its own, thinner', () => {
  const beside = { points: Float32Array.of(-3, 1, 3, 1), arm: 2 as const };
  const below = { points: Float32Array.of(-3, 0, 3, 0), arm: 2 as const };
  const canvas = path({ others: [beside, below] });
  expect(pixel(canvas, ...at(0, 1))).not.toEqual(pixel(path(), ...at(0, 1)));
  expect(pixel(canvas, ...at(-1.5, 0))).toEqual(pixel(path(), ...at(-1.5, 0)));
});
