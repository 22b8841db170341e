import { Chart } from 'chart.js';
import { describe, expect, it, vi } from 'vitest';
import { pngOf, svgOf, type Sheet } from '../../../src/charts/curves/sheet.ts';
import { readPalette } from '../../../src/charts/palette.ts';
import { box } from '../page.ts';
import { panelOf, seriesOf } from './samples.ts';

const level = Array.from({ length: 101 }, () => 0.5);
const data = (showX: boolean) =>
  panelOf({
    low: 0,
    high: 1,
    showX,
    cursor: 40,
    references: [{ id: 'chance', label: 'chance', value: 0.25, lit: false }],
    series: [seriesOf(level, { low: level.map(() => 0.4), high: level.map(() => 0.6) })],
  });
const sheet: Sheet = {
  heading: 'A & B <title>',
  smallPrint: 'median of 8 seeds',
  panels: [
    { data: data(false), height: 200 },
    { data: data(true), height: 160 },
  ],
};
const size = () => ({ width: 700, palette: readPalette(box(10, 10)) });
const HEIGHT = 16 + 2 * 13 + 360 + 2 * 12 + 16;

async function pixels(blob: Blob) {
  const image = await createImageBitmap(blob);
  const ctx = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  ctx.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...ctx.getImageData(x, y, 1, 1).data];
  return { width: image.width, height: image.height, at };
}

/** The middle of the second panel's line: insets are 50 and 124 wide, 24 above and below. */
const line = { x: 16 + 50 + 300, y: 16 + 26 + 200 + 24 + 112 / 2 };

describe('a sheet', () => {
  it.each([2, 4])('as PNG is %i times as large, on paper, with its lines', async (ratio) => {
    const image = await pixels(await pngOf(sheet, size(), ratio));
    expect([image.width, image.height]).toEqual([700 * ratio, HEIGHT * ratio]);
    expect(image.at(2, 2)).toEqual([255, 255, 255, 255]);
    expect(image.at(line.x * ratio, line.y * ratio)).toEqual([0, 0, 255, 255]);
  });

  it('is dark where the theme is', async () => {
    const place = size();
    document.documentElement.dataset['theme'] = 'dark';
    const palette = readPalette(box(10, 10));
    const image = await pixels(await pngOf(sheet, { ...place, palette }, 2));
    expect(image.at(2, 2)).toEqual([32, 32, 32, 255]);
  });

  it('as SVG has the same lines, and its texts as text', async () => {
    const complaints = vi.spyOn(console, 'error');
    const svg = await svgOf(sheet, size());
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const texts = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const text of ['A & B <title>', 'median of 8 seeds', 'Test accuracy', 'ReLU', 'chance'])
      expect(texts).toContain(text);
    expect(complaints.mock.calls.map(([c]) => String(c))).toEqual([]);
    const picture = await pictureOf(svg);
    // the line, and the disc at its end
    for (const [x, y] of [
      [line.x, line.y],
      [16 + 544 + 2, line.y - 2],
    ] as const) {
      const [red, green, blue] = picture.at(x, y);
      expect(blue).toBe(255);
      // SVG softens edges in its own way
      expect(Math.max(red!, green!)).toBeLessThan(40);
    }
    expect(picture.at(2, 2)).toEqual([255, 255, 255, 255]);
  });

  it('leaves no chart behind', async () => {
    await pngOf(sheet, size(), 2);
    await svgOf(sheet, size());
    expect(Object.keys(Chart.instances)).toEqual([]);
  });
});

async function pictureOf(svg: string) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const ctx = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  ctx.drawImage(image, 0, 0);
  return { at: (x: number, y: number) => [...ctx.getImageData(x, y, 1, 1).data] };
}
