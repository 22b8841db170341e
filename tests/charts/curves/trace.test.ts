import { describe, expect, it } from 'vitest';
import type { Plot } from '../../../src/charts/curves/scene.ts';
import { trace, traceBetween } from '../../../src/charts/curves/trace.ts';

const plot: Plot = { left: 0, right: 9, top: 0, bottom: 9, x: (v) => v, y: (v) => v };

/** Writes down the path that is drawn into it. */
function pen() {
  const path: string[] = [];
  const ctx = {
    moveTo: (x: number, y: number) => path.push(`M${x} ${y}`),
    lineTo: (x: number, y: number) => path.push(`L${x} ${y}`),
    closePath: () => path.push('Z'),
  };
  return { ctx: ctx as unknown as CanvasRenderingContext2D, path };
}

describe('trace', () => {
  it.each<[string, number[], number, string]>([
    ['joins all points', [5, 6, 7], -Infinity, 'M0 5L1 6L2 7'],
    ['leaves a gap at NaN', [5, NaN, 7, 8], -Infinity, 'M0 5M2 7L3 8'],
    ['begins after a step', [5, 6, 7, 8], 1, 'M2 7L3 8'],
    ['draws nothing of nothing', [], -Infinity, ''],
  ])('%s', (_, y, after, expected) => {
    const { ctx, path } = pen();
    trace(ctx, plot, { x: y.map((_, i) => i), y }, after);
    expect(path.join('')).toBe(expected);
  });
});

describe('traceBetween', () => {
  it('closes one polygon for each finite stretch', () => {
    const { ctx, path } = pen();
    traceBetween(ctx, plot, [0, 1, 2, 3], [1, 1, NaN, 1], [2, 3, 4, 5]);
    expect(path.join('')).toBe('M0 2L1 3L1 1L0 1ZM3 5L3 1Z');
  });
});
