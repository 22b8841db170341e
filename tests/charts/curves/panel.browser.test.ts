import { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { curvePanel } from '../../../src/charts/curves/panel.ts';
import { box, canvasIn, pixel, print, settled } from '../page.ts';
import { ground, height, level, panel, plot, width, xAt, yAt } from './drawn-panel.ts';
import { panelOf, seriesOf } from './samples.ts';

const blue = [0, 0, 255, 255];
const red = [255, 0, 0, 255];
const amber = [255, 238, 0, 255];

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
