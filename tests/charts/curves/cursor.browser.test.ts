import { describe, expect, it, vi } from 'vitest';
import type { CurveSeries } from '../../../src/charts/curves/data.ts';
import { pixel } from '../page.ts';
import { ground, height, level, panel, plot, xAt, yAt } from './drawn-panel.ts';
import { seriesOf } from './samples.ts';

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
