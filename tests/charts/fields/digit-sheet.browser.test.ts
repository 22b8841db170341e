import { expect, it, onTestFinished } from 'vitest';
import { digitSheet, type DigitSheetData } from '../../../src/charts/fields/digit-sheet.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

/** Two rows of ten pictures of two by two pixels: ink above, paper below. */
const data: DigitSheetData = {
  side: 2,
  pixels: Uint8Array.from({ length: 80 }, (_, i) => (i % 4 < 2 ? 255 : 0)),
  labels: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
  predicted: Uint8Array.from({ length: 20 }, (_, i) => (i === 13 ? 5 : i % 10)),
};
/** Every cell is 40 across and 60 down, its picture 37 each way: from 2 and from 2. */
const [width, height] = [400, 120];

function sheet(more: Partial<DigitSheetData> | null = {}) {
  const canvas = canvasIn(box(width, height));
  const drawing = digitSheet(canvas);
  onTestFinished(() => drawing.dispose());
  drawing.draw(more && { ...data, ...more });
  return canvas;
}

const inRows = (canvas: HTMLCanvasElement, x: number, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => pixel(canvas, x, from + i));

it('shows pictures in rows of ten, ink on paper, with the class below', () => {
  const canvas = sheet();
  for (const [x, y] of [
    [20, 8],
    [380, 8],
    [220, 68],
  ] as const)
    expect(pixel(canvas, x, y)).toEqual([0, 0, 0, 255]);
  expect(pixel(canvas, 20, 30)).toEqual([255, 255, 255, 255]);
  const below = Array.from({ length: 30 }, (_, i) => inRows(canvas, 5 + i, 41, 58)).flat();
  expect(below.some(([, , , alpha]) => alpha! > 100)).toBe(true);
});

it('frames the one that is taken wrongly, and no other', () => {
  const amber = (canvas: HTMLCanvasElement, x: number, y: number) =>
    inRows(canvas, x, y, y + 37).some(
      ([red, green, blue]) => red! > 150 && green! > 90 && blue! < 40,
    );
  const canvas = sheet();
  expect(amber(canvas, 140, 62)).toBe(true);
  expect(amber(canvas, 140, 2)).toBe(false);
  expect(amber(canvas, 180, 62)).toBe(false);
  expect(print(sheet({ predicted: data.labels }))).not.toBe(print(canvas));
});

it('is blank before there is anything to show', () => {
  expect(pixel(sheet(null), 20, 8)).toEqual([0, 0, 0, 0]);
});
