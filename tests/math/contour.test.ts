import { describe, expect, test } from 'vitest';
import { contour, type Field } from '../../src/math/contour.ts';

function field(rows: number, columns: number, f: (x: number, y: number) => number): Field {
  const values = Float64Array.from({ length: rows * columns }, (_, at) =>
    f(at % columns, Math.floor(at / columns)),
  );
  return { values, rows, columns };
}

function segments(lines: Float32Array): number[][] {
  return Array.from({ length: lines.length / 4 }, (_, i) => [...lines.subarray(4 * i, 4 * i + 4)]);
}

function totalLength(lines: Float32Array): number {
  return segments(lines).reduce(
    (sum, [x0, y0, x1, y1]) => sum + Math.hypot(x1! - x0!, y1! - y0!),
    0,
  );
}

const lines = [
  { name: 'upright', f: (x: number) => x - 2.25, length: 6 },
  { name: 'level', f: (_: number, y: number) => 3.5 - y, length: 8 },
  {
    name: 'slanting',
    f: (x: number, y: number) => x - 2 * y + 0.5,
    length: 7.5 * Math.sqrt(1.25) + 0.5 * Math.sqrt(1.25),
  },
  { name: 'through the corners', f: (x: number, y: number) => x - y, length: 6 * Math.SQRT2 },
  { name: 'along the grid', f: (x: number) => x - 3, length: 6 },
  { name: 'along the grid, other side high', f: (x: number) => 3 - x, length: 6 },
];

describe.each(lines)('a straight line, $name', ({ f, length }) => {
  test('is found exactly, once', () => {
    const found = contour(field(7, 9, f), 0);
    for (const [x0, y0, x1, y1] of segments(found)) {
      expect(f(x0!, y0!)).toBeCloseTo(0, 6);
      expect(f(x1!, y1!)).toBeCloseTo(0, 6);
      expect([x0, y0]).not.toEqual([x1, y1]);
    }
    expect(totalLength(found)).toBeCloseTo(length, 5);
  });
});

test('a circle is as long as 2πr and closed', () => {
  const radius = 17.3;
  const found = contour(
    field(50, 60, (x, y) => Math.hypot(x - 30, y - 24)),
    radius,
  );
  expect(totalLength(found) / (2 * Math.PI * radius)).toBeCloseTo(1, 3);
  const ends = new Map<string, number>();
  for (const [x0, y0, x1, y1] of segments(found)) {
    for (const end of [`${x0},${y0}`, `${x1},${y1}`]) ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect(new Set(ends.values())).toEqual(new Set([2]));
});

// one cell, corners top left, top right, bottom left, bottom right
const cell = (...values: number[]): Field => ({ values, rows: 2, columns: 2 });
const sorted = (lines: Float32Array) =>
  segments(lines)
    .map(([x0, y0, x1, y1]) => [`${x0},${y0}`, `${x1},${y1}`].sort().join(' to '))
    .sort();

// the line that sets one corner apart
const topLeft = '0,0.5 to 0.5,0';
const topRight = '0.5,0 to 1,0.5';
const bottomLeft = '0,0.5 to 0.5,1';
const bottomRight = '0.5,1 to 1,0.5';

test.each([
  { corners: [0, 0, 0, 0], expected: [] },
  { corners: [0, 0, 2, 0], expected: [bottomLeft] },
  { corners: [0, 0, 0, 2], expected: [bottomRight] },
  { corners: [0, 0, 2, 2], expected: ['0,0.5 to 1,0.5'] },
  { corners: [0, 2, 0, 0], expected: [topRight] },
  { corners: [0, 2, 0, 2], expected: ['0.5,0 to 0.5,1'] },
  { corners: [2, 0, 0, 0], expected: [topLeft] },
  { corners: [0, 2, 2, 2], expected: [topLeft] },
  { corners: [2, 0, 2, 0], expected: ['0.5,0 to 0.5,1'] },
  { corners: [2, 0, 2, 2], expected: [topRight] },
  { corners: [2, 2, 0, 0], expected: ['0,0.5 to 1,0.5'] },
  { corners: [2, 2, 2, 0], expected: [bottomRight] },
  { corners: [2, 2, 0, 2], expected: [bottomLeft] },
  { corners: [2, 2, 2, 2], expected: [] },
])('cell $corners', ({ corners, expected }) => {
  expect(sorted(contour(cell(...corners), 1))).toEqual(expected);
});

/** Whether the middle of a cell is cut off from its top left corner by an odd number of lines. */
function middleIsWithTopLeft(lines: Float32Array): boolean {
  const crossed = segments(lines).filter(([x0, y0, x1, y1]) => {
    const side = (x: number, y: number) => (x1! - x0!) * (y - y0!) - (y1! - y0!) * (x - x0!);
    return side(0, 0) * side(0.5, 0.5) < 0;
  });
  return crossed.length % 2 === 0;
}

test.each([
  { corners: [3, 0, 0, 3], topLeftHigh: true, middleHigh: true },
  { corners: [1.2, 0, 0, 1.2], topLeftHigh: true, middleHigh: false },
  { corners: [0, 3, 3, 0], topLeftHigh: false, middleHigh: true },
  { corners: [0, 1.2, 1.2, 0], topLeftHigh: false, middleHigh: false },
])('saddle $corners joins the side of its average', ({ corners, topLeftHigh, middleHigh }) => {
  const found = contour(cell(...corners), 1);
  expect(segments(found)).toHaveLength(2);
  expect(middleIsWithTopLeft(found)).toBe(topLeftHigh === middleHigh);
});

test.each([0, 1, 2])('a constant field has no line at level %d', (level) => {
  expect(
    contour(
      field(5, 5, () => 1),
      level,
    ),
  ).toHaveLength(0);
});

test.each([NaN, Infinity, -Infinity])('cells that touch %d are left out', (value) => {
  const all = contour(
    field(4, 5, (_, y) => y - 1.5),
    0,
  );
  const some = contour(
    field(4, 5, (x, y) => (x === 4 && y === 1 ? value : y - 1.5)),
    0,
  );
  expect(sorted(some)).toEqual(sorted(all).slice(0, 3));
});

test.each([
  [0, 0],
  [1, 5],
  [5, 1],
])('a field of %d × %d has no cells', (rows, columns) => {
  expect(
    contour(
      field(rows, columns, (x, y) => x + y),
      1,
    ),
  ).toHaveLength(0);
});

test('a field of another size is refused', () => {
  const wrong = { values: [1, 2, 3], rows: 2, columns: 2 };
  expect(() => contour(wrong, 0)).toThrow('values has 3 elements: must have 2 × 2');
});
