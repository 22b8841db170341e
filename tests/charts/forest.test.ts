import { describe, expect, it } from 'vitest';
import { forestMarks } from '../../src/charts/forest.ts';

describe('forestMarks', () => {
  const linear = { scale: 'linear', domain: [0, 1], width: 112 } as const;

  it('puts effect, interval, bound and zero on a linear axis', () =>
    expect(forestMarks({ ...linear, effect: 0.5, low: 0.4, high: 0.6, bound: 0.3 })).toEqual({
      width: 112,
      height: 20,
      axis: 'M6 14.5H106',
      zero: 'M6 4V18',
      bound: 'M36 3V18',
      range: 'M46 9H66M46 5.5V12.5M66 5.5V12.5',
      dot: { x: 53, y: 6, size: 6 },
    }));

  it('measures in decades on a log axis, which has no zero', () => {
    const marks = forestMarks({
      effect: 1e-6,
      low: 1e-7,
      high: 1e-5,
      scale: 'log',
      domain: [1e-8, 1e-4],
      width: 112,
    });
    expect(marks.zero).toBeNull();
    expect(marks.bound).toBeNull();
    expect(marks.dot?.x).toBe(53);
    expect(marks.range).toMatch(/^M31 9H81/);
  });

  it('says with an arrow that an interval goes on', () => {
    const { range } = forestMarks({ ...linear, effect: 0.5, low: -1, high: 2 });
    expect(range).toBe('M6 9H106M10 5.5L6 9L10 12.5M102 5.5L106 9L102 12.5');
  });

  it('finds an axis that holds all', () => {
    const { zero, bound, range } = forestMarks({
      effect: -2,
      low: -3,
      high: -1,
      bound: 2,
      scale: 'linear',
      width: 112,
    });
    expect(zero).not.toBeNull();
    expect(bound).not.toBeNull();
    expect(range).not.toContain('L');
  });

  it('leaves out what is not a number', () => {
    const marks = forestMarks({ ...linear, effect: NaN, low: NaN, high: NaN });
    expect(marks.dot).toBeNull();
    expect(marks.range).toBeNull();
  });
});
