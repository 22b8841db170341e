import { expect, it, onTestFinished } from 'vitest';
import { stripPlot, type StripData } from '../../../src/charts/fields/strip.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

/** 600 px wide: the plot from 50 to 476, shares from 5 px above the bottom to 5 px below the top. */
function strip(more: Partial<StripData> = {}) {
  const canvas = canvasIn(box(600, 110));
  const drawing = stripPlot(canvas);
  onTestFinished(() => drawing.dispose());
  const data: StripData = {
    values: [0.25, 0.75],
    length: 2,
    xMax: 4,
    cursor: 4,
    reference: null,
    arm: 1,
    ...more,
  };
  drawing.draw(data);
  return canvas;
}

const x = (step: number) => 50 + (step / 4) * 426;
const y = (share: number) => 105 - 100 * share;

it('puts a dot a step at the height of its share', () => {
  const canvas = strip();
  expect(pixel(canvas, x(1), y(0.25)).slice(2)).toEqual([255, expect.any(Number)]);
  expect(pixel(canvas, x(2), y(0.75))[3]).toBeGreaterThan(100);
  expect(pixel(canvas, x(1), y(0.75))[3]).toBe(0);
  expect(pixel(canvas, x(3), y(0.75))[3]).toBe(0);
});

it('counts them in bars at the right, the longest as long as there is room', () => {
  const canvas = strip({ values: [0.25, 0.25, 0.25, 0.75], length: 4 });
  const isBar = (across: number, share: number) => pixel(canvas, across, y(share) - 1.5)[3]! > 100;
  expect([isBar(590, 0.25), isBar(510, 0.75), isBar(590, 0.75)]).toEqual([true, true, false]);
});

it('leaves out what lies past the length', () => {
  expect(print(strip({ values: [0.25, 0.75, 0.5] }))).toBe(print(strip()));
});

it('draws a share worth a line over its whole width', () => {
  const canvas = strip({ reference: { value: 0.9, label: '' } });
  const row = Array.from({ length: 540 }, (_, i) => pixel(canvas, 55 + i, y(0.9))[3]!);
  const inked = row.filter((alpha) => alpha > 100).length;
  expect(inked).toBeGreaterThan(200);
  expect(inked).toBeLessThan(400);
});
