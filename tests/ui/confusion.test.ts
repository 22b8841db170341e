import { describe, expect, test } from 'vitest';
import { cellCount, cellPoints, CELLS } from '../../src/ui/views/confusion.ts';

const decisions = {
  points: Float32Array.of(1, -1, 2, -2, 3, -3, 4, -4, 5, -5),
  labels: Int32Array.of(0, 1, 1, 1, 0),
  predicted: Int32Array.of(0, 1, 0, 1, 0),
};

describe('the cells of a confusion matrix', () => {
  test('count the samples of a class and what they are taken for', () => {
    expect(CELLS.map((cell) => cellCount(decisions, cell))).toEqual([
      { count: 2, share: 1 },
      { count: 0, share: 0 },
      { count: 1, share: 1 / 3 },
      { count: 2, share: 2 / 3 },
    ]);
  });

  test('have points, each in one cell', () => {
    const points = CELLS.map((cell) => cellPoints(decisions, cell)!);
    expect(points.map((each) => [...each.points])).toEqual([
      [1, -1, 5, -5],
      [],
      [3, -3],
      [2, -2, 4, -4],
    ]);
    expect(points.map(({ labels }) => [...labels])).toEqual([[0, 0], [], [1], [1, 1]]);
  });

  test('have none where the inputs are no points of the plane', () => {
    expect(cellPoints({ ...decisions, points: null }, CELLS[0]!)).toBeNull();
  });
});
