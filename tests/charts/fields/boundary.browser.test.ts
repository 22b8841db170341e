import { describe, expect, it, onTestFinished } from 'vitest';
import { boundaryField, type BoundaryData } from '../../../src/charts/fields/boundary.ts';
import { box, canvasIn, pixel, print, settled } from '../page.ts';

const side = 200;
const size = 21;

/** Rising from 0 at the left to 1 at the right. */
const slope = Float32Array.from({ length: size * size }, (_, i) => (i % size) / (size - 1));

function field(more: Partial<BoundaryData> = {}) {
  const host = box(side, side);
  const canvas = canvasIn(host);
  const drawing = boundaryField(canvas);
  onTestFinished(() => drawing.dispose());
  const data: BoundaryData = {
    probability: slope,
    size,
    extent: 1,
    points: null,
    labels: null,
    arm: 2,
    ...more,
  };
  drawing.draw(data);
  return { host, canvas, drawing, data };
}

/** Where x of the plane is on the canvas. */
const at = (x: number) => ((x + 1) / 2) * side;

describe('boundaryField', () => {
  it('goes from class 0 to class 1 in ten levels', () => {
    const { canvas } = field();
    expect(pixel(canvas, 2, 100)).toEqual([255, 240, 224, 255]);
    expect(pixel(canvas, side - 2, 100)).toEqual([32, 48, 64, 255]);
    // in the middle of each level
    const levels = Array.from({ length: 10 }, (_, i) => pixel(canvas, (i + 0.3) * 20, 50)[0]!);
    expect(new Set(levels).size).toBe(10);
    const steps = levels.slice(1).map((level, i) => levels[i]! - level);
    for (const step of steps) expect(Math.abs(step - (255 - 32) / 9)).toBeLessThan(1.5);
    expect(pixel(canvas, 45, 50)).toEqual(pixel(canvas, 55, 50));
  });

  it('draws p = ½ in the colour of the arm over an edge of paper', async () => {
    const { host, canvas } = field();
    for (const y of [20, 100, 180]) expect(pixel(canvas, side / 2, y)).toEqual([255, 0, 0, 255]);
    // with lines this wide the edge is a whole pixel
    host.style.setProperty('--line', '4px');
    document.documentElement.dataset.theme = 'light';
    await settled();
    for (const x of [-4, 3]) expect(pixel(canvas, side / 2 + x, 100)).toEqual([255, 255, 255, 255]);
    expect(pixel(canvas, side / 2 + 6, 100)).not.toEqual([255, 255, 255, 255]);
  });

  it('draws the threshold elsewhere where it is another one', () => {
    const { canvas } = field({ threshold: 0.25 });
    expect(pixel(canvas, side / 4, 100)).toEqual([255, 0, 0, 255]);
    expect(pixel(canvas, side / 2, 100)).not.toEqual([255, 0, 0, 255]);
  });

  it('draws upright lines where the best boundaries lie, and none outside the field', () => {
    const nothing = { probability: null };
    const line = (x: number) => field({ ...nothing, optimum: [{ x, label: '' }] }).canvas;
    const inked = (canvas: HTMLCanvasElement) =>
      Array.from({ length: 20 }, (_, i) => pixel(canvas, at(0.5), 50 + i)).filter(
        ([red, , , alpha]) => red! < 128 && alpha! > 128,
      ).length;
    expect(inked(line(0.5))).toBeGreaterThan(5);
    expect(inked(line(0.5))).toBeLessThan(16);
    expect(inked(line(0))).toBe(0);
    for (const outside of [2, Infinity, NaN])
      expect(print(line(outside))).toBe(print(field(nothing).canvas));
  });

  it('has its first row at the top', () => {
    const rising = Float32Array.from({ length: size * size }, (_, i) => (i < size * 10 ? 1 : 0));
    const { canvas } = field({ probability: rising });
    expect(pixel(canvas, 50, 20)).toEqual([32, 48, 64, 255]);
    expect(pixel(canvas, 50, 180)).toEqual([255, 240, 224, 255]);
  });

  it('draws points of class 1 filled, of class 0 open, y upward', () => {
    const { canvas } = field({
      points: Float32Array.of(-0.5, 0.5, 0.5, -0.5),
      labels: Int32Array.of(1, 0),
    });
    expect(pixel(canvas, at(-0.5), at(-0.5))).toEqual([0, 0, 0, 255]);
    expect(pixel(canvas, at(0.5), at(0.5))).toEqual([255, 255, 255, 255]);
  });

  it('draws many points smaller than few, so that the field is seen between them', () => {
    // points of class 1 on a level line, all in one place but for their number
    const half = (count: number) => {
      const { canvas } = field({
        probability: null,
        points: new Float32Array(2 * count),
        labels: new Int32Array(count).fill(1),
      });
      return Array.from({ length: 20 }, (_, i) => pixel(canvas, 100 + i, 100)[3]!).filter(Boolean)
        .length;
    };
    expect(half(512)).toBeLessThan(half(10));
    expect(half(512)).toBeGreaterThan(0);
    expect(half(1)).toBe(half(10));
  });

  it('leaves out what is null', () => {
    const { canvas, drawing, data } = field({ probability: null });
    expect(pixel(canvas, 100, 100)).toEqual([0, 0, 0, 0]);
    drawing.draw({ ...data, points: Float32Array.of(0, 0), labels: Int32Array.of(1) });
    expect(pixel(canvas, 100, 100)).toEqual([0, 0, 0, 255]);
  });

  it('draws the same data the same way, and does not write to it', () => {
    const { canvas, drawing, data } = field();
    const [first, copy] = [print(canvas), structuredClone(data)];
    drawing.draw(data);
    expect(print(canvas)).toBe(first);
    expect(data).toEqual(copy);
  });

  it('follows size and theme', async () => {
    const { host, canvas } = field();
    host.style.width = host.style.height = '300px';
    document.documentElement.dataset.theme = 'dark';
    await settled();
    expect(canvas.width).toBe(300 * window.devicePixelRatio);
    expect(pixel(canvas, 150, 100)).toEqual([255, 140, 80, 255]);
  });
});
