import { Chart } from 'chart.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CurveData, CurveSeries } from '../../../src/charts/curves/data.ts';
import { curvePanel, type CurvePanelOptions } from '../../../src/charts/curves/panel.ts';
import { box, canvasIn, pixel, print, settled } from '../page.ts';
import { panelOf, seriesOf } from './samples.ts';

const [width, height] = [674, 224];
// what is left of the box by the insets: left 50, right 124, top 24, bottom 24
const plot = { left: 50, right: 550, top: 24, bottom: 200 };
const xAt = (step: number) => plot.left + ((plot.right - plot.left) * step) / 100;
const yAt = (value: number) => plot.bottom - (plot.bottom - plot.top) * value;

const ground = [0, 0, 0, 0];
const blue = [0, 0, 255, 255];
const red = [255, 0, 0, 255];
const amber = [255, 238, 0, 255];

function panel(data: Partial<CurveData>, options?: CurvePanelOptions) {
  const host = box(width, height);
  const canvas = canvasIn(host);
  const drawing = curvePanel(canvas, options);
  onTestFinished(() => drawing.dispose());
  const whole = panelOf({ low: 0, high: 1, ...data });
  drawing.draw(whole);
  return { host, canvas, drawing, data: whole };
}

/** A level line over the 101 steps. */
const level = (value: number, more = {}) =>
  seriesOf(
    Array.from({ length: 101 }, () => value),
    more,
  );

/** The colours along a line of the plot, left to right. */
function along(canvas: HTMLCanvasElement, y: number, from = 5, to = 95): number[][] {
  return Array.from({ length: 2 * (to - from) }, (_, i) => pixel(canvas, xAt(from + i / 2), y));
}

describe('lines', () => {
  it('lie where their values are, between fixed insets', () => {
    const { canvas } = panel({ series: [level(0.5)] });
    expect(pixel(canvas, xAt(33), yAt(0.5))).toEqual(blue);
    expect(pixel(canvas, plot.left + 1, yAt(0.5))).toEqual(blue);
    expect(pixel(canvas, plot.left - 6, yAt(0.5))).toEqual(ground);
    expect(pixel(canvas, xAt(33), yAt(0.55))).toEqual(ground);
  });

  it('have dots around them, and a cross at the upper edge for what is infinite', () => {
    const dots = { x: [20, 60], y: [0.25, Infinity] };
    const { canvas } = panel({ series: [level(0.5, { dots })] });
    expect(pixel(canvas, xAt(20), yAt(0.25))[2]).toBe(255);
    expect(pixel(canvas, xAt(20), yAt(0.35))).toEqual(ground);
    expect(pixel(canvas, xAt(60), plot.top)).toEqual(blue);
    expect(pixel(canvas, xAt(60), yAt(0.85))).toEqual(ground);
  });

  it('are solid for arm 1 and dashed for arm 2', () => {
    const { canvas } = panel({ series: [level(0.75), level(0.25, { arm: 2 })] });
    expect(along(canvas, yAt(0.75)).every((colour) => colour[3] === 255)).toBe(true);
    const dashed = along(canvas, yAt(0.25));
    const drawn = dashed.filter((colour) => colour[3]! > 128).length / dashed.length;
    expect(drawn).toBeGreaterThan(0.5);
    expect(drawn).toBeLessThan(0.8);
  });

  it('lie by decades along x where it is logarithmic, what comes before at the left end', () => {
    const series = { ...seriesOf([0.9, 0.5, 0.5]), x: [0, 1, 100] };
    const { canvas } = panel({ xMin: 0.01, xMax: 100, series: [series] });
    const decade = (plot.right - plot.left) / 4;
    expect(pixel(canvas, plot.left + 3 * decade, yAt(0.5))).toEqual(blue);
    // half the way from the left end to 1, half the way down
    expect(pixel(canvas, plot.left + decade, yAt(0.7)).slice(0, 3)).toEqual([0, 0, 255]);
  });

  it('measure in decades on a log axis', () => {
    const { canvas } = panel({ scale: 'log', low: 0.01, high: 1, series: [level(0.1)] });
    expect(pixel(canvas, xAt(33), yAt(0.5))).toEqual(blue);
  });

  it('end at NaN, with a cross where the run diverged', () => {
    const median = Array.from({ length: 101 }, (_, i) => (i <= 40 ? 0.5 : NaN));
    const { canvas } = panel({ series: [seriesOf(median, { diverged: { step: 42 } })] });
    expect(pixel(canvas, xAt(20), yAt(0.5))).toEqual(blue);
    expect(pixel(canvas, xAt(90), yAt(0.5))).toEqual(ground);
    expect(pixel(canvas, xAt(42) + 2.5, yAt(0.5) + 2.5)).toEqual(blue);
    expect(pixel(canvas, xAt(42) + 2.5, yAt(0.5) - 2.5)).toEqual(blue);
  });

  it('show a cross even if the run diverged before anything was read', () => {
    const { canvas } = panel({ series: [seriesOf([NaN], { diverged: { step: 0 } })] });
    expect(pixel(canvas, xAt(0), plot.top)).toEqual(blue);
  });

  it('run along the edge where they leave the axis', () => {
    const { canvas } = panel({ series: [level(7)] });
    expect(pixel(canvas, xAt(33), plot.top - 2)).toEqual(blue);
  });

  it('have a marker at their end: a disc for arm 1, an open square for arm 2', () => {
    const { canvas } = panel({ series: [level(0.75), level(0.25, { arm: 2 })] });
    expect(pixel(canvas, plot.right, yAt(0.75))).toEqual(blue);
    expect(pixel(canvas, plot.right, yAt(0.25))).toEqual([240, 240, 240, 255]);
    expect(pixel(canvas, plot.right + 3, yAt(0.25))).toEqual(red);
  });
});

describe('bands', () => {
  const banded = level(0.5, { low: level(0.3).median, high: level(0.8).median });

  it('fill from lowest to highest in the wash of the arm', () => {
    const { canvas } = panel({ series: [banded] });
    const inside = pixel(canvas, xAt(33), yAt(0.7));
    expect(inside.slice(0, 3)).toEqual([0, 0, 255]);
    expect(inside[3]).toBeCloseTo(64, -1);
    expect(pixel(canvas, xAt(33), yAt(0.35))).toEqual(inside);
    expect(pixel(canvas, xAt(33), yAt(0.85))).toEqual(ground);
    expect(pixel(canvas, xAt(33), yAt(0.25))).toEqual(ground);
  });

  it('are not drawn for a pinned run', () => {
    const { canvas } = panel({ series: [{ ...banded, pinned: true }] });
    expect(pixel(canvas, xAt(33), yAt(0.7))).toEqual(ground);
  });
});

describe('ghosts', () => {
  it('go on, dim, where the line has not got to', () => {
    const ghost = { x: level(0).x, y: level(0.3).median };
    const { canvas } = panel({ series: [{ ...seriesOf([0.5, 0.5, 0.5]), ghost }] });
    const dim = pixel(canvas, xAt(60), yAt(0.3));
    expect(dim[2]).toBe(255);
    expect(dim[3]).toBeGreaterThan(20);
    expect(dim[3]).toBeLessThan(160);
    expect(pixel(canvas, xAt(1), yAt(0.3))).toEqual(ground);
  });
});

describe('highlights', () => {
  it('put amber beside a line that is lit, and nothing beside others', () => {
    const { canvas } = panel({ series: [level(0.7, { lit: true }), level(0.2, { arm: 2 })] });
    expect(pixel(canvas, xAt(33), yAt(0.7) - 4)).toEqual(amber);
    expect(pixel(canvas, xAt(33), yAt(0.2) - 4)).toEqual(ground);
  });

  it('put amber behind the name of a reference that is lit', () => {
    const at = (lit: boolean) => ({ id: 'c', label: 'chance', value: 0.5, lit });
    const lit = panel({ references: [at(true)] }).canvas;
    expect(pixel(lit, plot.left - 5, yAt(0.5) + 6)).toEqual(amber);
    const unlit = panel({ references: [at(false)] }).canvas;
    expect(pixel(unlit, plot.left - 5, yAt(0.5) + 6)).toEqual(ground);
  });

  it('frame a panel that is lit', () => {
    const { canvas } = panel({ lit: true });
    expect(pixel(canvas, xAt(50), plot.top)).toEqual([170, 119, 0, 255]);
  });
});

describe('the cursor', () => {
  it('is a line through the plot, and moves', () => {
    const { canvas, drawing } = panel({ cursor: 20, series: [level(0.5)] });
    expect(pixel(canvas, xAt(20), yAt(0.9))).toEqual([0, 0, 0, 255]);
    drawing.moveCursor(70);
    expect(pixel(canvas, xAt(20), yAt(0.9))).toEqual(ground);
    expect(pixel(canvas, xAt(70), yAt(0.9))).toEqual([0, 0, 0, 255]);
    drawing.moveCursor(null);
    expect(pixel(canvas, xAt(70), yAt(0.9))).toEqual(ground);
  });

  it('writes the value of a line beside it, but not at the end, which says it itself', () => {
    // where the value of a line at half height would be: above it, left of the end
    const written = (cursor: number, x: number) => {
      const { canvas } = panel({ cursor, series: [level(0.5)] });
      const rows = Array.from({ length: 12 }, (_, i) => yAt(0.5) - 6 - i);
      return rows.flatMap((y) =>
        Array.from({ length: 30 }, (_, i) => pixel(canvas, x + i, y)).filter(
          ([red, , blue]) => blue! > 200 && red! < 100,
        ),
      ).length;
    };
    expect(written(50, xAt(50) + 5)).toBeGreaterThan(0);
    expect(written(100, xAt(100) - 40)).toBe(0);
  });

  it('writes the value on its other side where a line that ends there has its name', () => {
    const short = seriesOf(
      Array.from({ length: 51 }, () => 0.56),
      { id: 'b', arm: 2, name: 'short' },
    );
    const written = (series: readonly CurveSeries[], side: 1 | -1) => {
      const { canvas } = panel({ cursor: 50, series });
      const rows = Array.from({ length: 12 }, (_, i) => yAt(0.5) - 6 - i);
      return rows.flatMap((y) =>
        Array.from({ length: 30 }, (_, i) => pixel(canvas, xAt(50) + side * (8 + i), y)).filter(
          ([red, , blue]) => blue! > 200 && red! < 100,
        ),
      ).length;
    };
    expect(written([level(0.5)], 1)).toBeGreaterThan(0);
    expect(written([level(0.5)], -1)).toBe(0);
    expect(written([level(0.5), short], 1)).toBe(0);
    expect(written([level(0.5), short], -1)).toBeGreaterThan(0);
  });

  it('goes on to the panel below', () => {
    const upper = panel({ cursor: 20, showX: false }).canvas;
    expect(pixel(upper, xAt(20), height - 1)).toEqual([0, 0, 0, 255]);
    const lower = panel({ cursor: 20 }).canvas;
    expect(pixel(lower, xAt(20), height - 1)).toEqual(ground);
  });

  it('is told of where the plot is pressed and dragged, within the axis', () => {
    const onCursor = vi.fn<(x: number) => void>();
    const { canvas } = panel({ xMax: 500 }, { onCursor });
    canvas.setPointerCapture = vi.fn();
    const { left } = canvas.getBoundingClientRect();
    const point = (type: string, x: number, button = 0) =>
      canvas.dispatchEvent(
        new PointerEvent(type, { clientX: left + x, button, pointerId: 1, bubbles: true }),
      );
    point('pointermove', 100);
    point('pointerdown', plot.right + 60);
    point('pointerdown', 300, 2);
    expect(onCursor).not.toHaveBeenCalled();
    point('pointerdown', 300);
    point('pointermove', 9999);
    point('pointerup', 9999);
    point('pointermove', 100);
    expect(onCursor.mock.calls).toEqual([[250], [500]]);
  });

  it('leaves a finger that scrolls the page alone, and follows one that taps or drags', () => {
    const onCursor = vi.fn<(x: number) => void>();
    const { canvas } = panel({ xMax: 500 }, { onCursor });
    canvas.setPointerCapture = vi.fn();
    const { left } = canvas.getBoundingClientRect();
    const touch = (type: string, x: number, clientY = 100) =>
      canvas.dispatchEvent(
        new PointerEvent(type, { clientX: left + x, clientY, pointerId: 1, pointerType: 'touch' }),
      );
    touch('pointerdown', 300);
    touch('pointermove', 310, 120);
    touch('pointercancel', 310, 120);
    touch('pointerup', 300);
    expect(onCursor).not.toHaveBeenCalled();
    touch('pointerdown', 300);
    touch('pointerup', 300);
    touch('pointerdown', 300);
    touch('pointermove', 400);
    touch('pointermove', 500, 200);
    touch('pointerup', 500, 200);
    expect(onCursor.mock.calls).toEqual([[250], [350], [450]]);
  });
});

describe('a panel', () => {
  it('draws the same data the same way, and does not write to it', () => {
    const { canvas, drawing, data } = panel({
      cursor: 20,
      series: [level(0.5, { low: level(0.3).median, high: level(0.8).median })],
    });
    const [first, copy] = [print(canvas), structuredClone(data)];
    drawing.draw(data);
    expect(print(canvas)).toBe(first);
    expect(data).toEqual(copy);
  });

  it('keeps nothing of what it drew before', () => {
    const { canvas, drawing, data } = panel({ series: [level(0.5)] });
    const first = print(canvas);
    drawing.draw({ ...data, scale: 'log', low: 0.1, series: [level(0.7, { arm: 3 }), level(0.2)] });
    expect(print(canvas)).not.toBe(first);
    drawing.draw(data);
    expect(print(canvas)).toBe(first);
  });

  it('follows the size of its box', async () => {
    const { host, canvas } = panel({ series: [level(0.5)] });
    host.style.width = `${width + 200}px`;
    await settled();
    expect(canvas.width).toBe((width + 200) * window.devicePixelRatio);
    expect(pixel(canvas, plot.right + 100, yAt(0.5))).toEqual(blue);
  });

  it('follows the theme', async () => {
    const { canvas } = panel({ series: [level(0.5)] });
    document.documentElement.dataset.theme = 'dark';
    await settled();
    expect(pixel(canvas, xAt(33), yAt(0.5))).toEqual([95, 178, 255, 255]);
  });

  it('waits for a size', async () => {
    const host = box(0, 0);
    const canvas = canvasIn(host);
    const drawing = curvePanel(canvas);
    drawing.draw(panelOf({ low: 0, high: 1, series: [level(0.5)] }));
    host.style.cssText = `width: ${width}px; height: ${height}px`;
    await settled();
    expect(pixel(canvas, xAt(33), yAt(0.5))).toEqual(blue);
    drawing.dispose();
  });

  it('is gone when disposed of', () => {
    const { canvas, drawing } = panel({ series: [level(0.5)] });
    drawing.dispose();
    expect(Chart.getChart(canvas)).toBeUndefined();
  });

  it('says what a canvas needs', () =>
    expect(() => curvePanel(document.createElement('canvas'))).toThrow('must have a parent'));
});
