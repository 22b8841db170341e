import { expect, test } from 'vitest';
import { gridPoints } from '../../src/math/grid.ts';

test('row 0 is the top, column 0 the left', () => {
  const points = gridPoints({ size: 3, low: -1, high: 1 });
  // prettier-ignore
  expect([...points].map((value) => value + 0)).toEqual([
    -1,  1,   0,  1,   1,  1,
    -1,  0,   0,  0,   1,  0,
    -1, -1,   0, -1,   1, -1,
  ]);
});

test.each([
  { size: 2, low: 0.1, high: 0.7 },
  { size: 40, low: -1.3, high: 1.3 },
  { size: 31, low: -6, high: 6 },
  { size: 49, low: 1 / 3, high: 2 / 3 },
])('$size points reach from $low to $high, evenly', ({ size, low, high }) => {
  const points = gridPoints({ size, low, high });
  expect(points).toHaveLength(2 * size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = 2 * (row * size + column);
      expect(points[at]).toBeCloseTo(low + ((high - low) * column) / (size - 1), 5);
      expect(points[at + 1]).toBe(points[2 * (size - 1 - row)]); // y going down is x going left
    }
  }
  expect([points[0], points[1]]).toEqual([Math.fround(low), Math.fround(high)]);
});

test('a square around 0 is symmetric to the bit', () => {
  const points = gridPoints({ size: 50, low: -1.7, high: 1.7 });
  points.forEach((value, i) => {
    const opposite = points.length - 2 - (i & ~1) + (i & 1);
    expect(points[opposite]! + value).toBe(0);
  });
});

test.each([
  [{ size: 1, low: 0, high: 1 }, 'size 1: must be a whole number of 2 or more'],
  [{ size: 2.5, low: 0, high: 1 }, 'size 2.5: must be a whole number of 2 or more'],
  [{ size: 3, low: 1, high: 1 }, 'grid from 1 to 1: low must be less than high, both finite'],
  [{ size: 3, low: 0, high: Infinity }, 'grid from 0 to Infinity'],
])('%j is refused', (grid, message) => {
  expect(() => gridPoints(grid)).toThrow(message);
});
