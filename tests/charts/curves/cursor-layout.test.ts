import { describe, expect, it } from 'vitest';
import { layOutCursorLabels, readingAt } from '../../../src/charts/curves/cursor-layout.ts';

describe('readingAt', () => {
  it.each<[number[], number, number]>([
    [[0, 5, 10], 5, 1],
    [[0, 5, 10], 7, 1],
    [[0, 5, 10], 8, 2],
    [[0, 5, 10], 14, 2],
    [[0, 5, 10], 16, -1],
    [[0, 1, 10, 100], 130, 3],
    [[0, 1, 10, 100], 191, -1],
    [[0, 1, 10, 100], 4, 1],
    [[0], 0, 0],
    [[0], 3, -1],
    [[], 0, -1],
  ])('in %j at %d is %d', (x, step, index) => expect(readingAt(x, step)).toBe(index));
});

describe('layOutCursorLabels', () => {
  const row = 16;
  it.each<[string, number[], ('above' | 'below')[]]>([
    ['one has room above', [100], ['above']],
    ['one near the top stands below', [12], ['below']],
    ['two apart both stand above', [80, 150], ['above', 'above']],
    ['two close part', [100, 112], ['above', 'below']],
    ['two equal part', [100, 100], ['above', 'below']],
  ])('%s', (_, markers, sides) => {
    const middles = layOutCursorLabels(markers, 10, 200, row);
    expect(middles.map((middle, i) => (middle < markers[i]! ? 'above' : 'below'))).toEqual(sides);
  });

  it('never lets two touch', () => {
    const middles = layOutCursorLabels([50, 52, 54, 56, 58, 60], 10, 200, row);
    for (let i = 1; i < middles.length; i++) {
      expect(middles[i]! - middles[i - 1]!).toBeGreaterThanOrEqual(row - 1e-6);
    }
  });
});
