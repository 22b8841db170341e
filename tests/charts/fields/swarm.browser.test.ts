import { expect, it, onTestFinished } from 'vitest';
import { swarmField, type SwarmData } from '../../../src/charts/fields/swarm.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

const [width, height] = [300, 240];

/** Walkers on a valley from −1 to 1 whose bottom is at 0. */
function swarm(more: Partial<SwarmData> = {}) {
  const canvas = canvasIn(box(width, height));
  const drawing = swarmField(canvas);
  onTestFinished(() => drawing.dispose());
  drawing.draw({
    positions: Float32Array.of(0.505, 0.505),
    low: -1,
    high: 1,
    heights: Float32Array.from({ length: 201 }, (_, i) => (i / 100 - 1) ** 2),
    density: null,
    outside: -0.5,
    arm: 1,
    ...more,
  });
  return canvas;
}

/** Whether anything blue stands in a column of the picture. */
const blueAt = (canvas: HTMLCanvasElement, x: number, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => pixel(canvas, x, from + i)).some(
    ([red, , blue, alpha]) => blue! > 120 && red! < 120 && alpha! > 60,
  );

it('has walkers over the ground at their places, and bars of them below', () => {
  const canvas = swarm();
  const x = (width * 1.505) / 2;
  expect(blueAt(canvas, x, 0, 120)).toBe(true);
  expect(blueAt(canvas, x, 150, 215)).toBe(true);
  expect(blueAt(canvas, width / 4, 0, 215)).toBe(false);
});

it('draws the density where there is one', () => {
  const density = new Float32Array(201).fill(0.5);
  expect(print(swarm({ density }))).not.toBe(print(swarm()));
});

it('is drawn with walkers that are far outside', () => {
  const canvas = swarm({ positions: Float32Array.of(-40, 40, 0.505) });
  expect(blueAt(canvas, (width * 1.505) / 2, 0, 120)).toBe(true);
});
