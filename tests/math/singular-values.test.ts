import { expect, test } from 'vitest';
import { singularValues } from '../../src/math/singular-values.ts';
import { stream } from '../../src/math/stream.ts';

function normals(name: string, length: number): Float64Array {
  const out = new Float64Array(length);
  stream(2, name).fillNormal(out, { step: 0, rows: 1, columns: length });
  return out;
}

/** A ← (I − 2 v vᵀ / vᵀv) A, which leaves singular values as they are. */
function reflect(matrix: Float64Array, rows: number, columns: number, v: Float64Array): void {
  const size = v.reduce((sum, each) => sum + each * each, 0);
  for (let j = 0; j < columns; j++) {
    let along = 0;
    for (let i = 0; i < rows; i++) along += v[i]! * matrix[i * columns + j]!;
    for (let i = 0; i < rows; i++) matrix[i * columns + j]! -= (2 * along * v[i]!) / size;
  }
}

const transposed = (matrix: Float64Array, rows: number, columns: number): Float64Array =>
  matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!);

/** A matrix with these singular values, turned by reflections on both sides. */
function withValues(values: readonly number[], rows: number, columns: number): Float64Array {
  let matrix: Float64Array = new Float64Array(rows * columns);
  values.forEach((value, i) => (matrix[i * columns + i] = value));
  for (const round of [1, 2, 3]) {
    reflect(matrix, rows, columns, normals(`u${round}`, rows));
    matrix = transposed(matrix, rows, columns);
    reflect(matrix, columns, rows, normals(`v${round}`, columns));
    matrix = transposed(matrix, columns, rows);
  }
  return matrix;
}

test.each([
  { rows: 1, columns: 1, values: [4] },
  { rows: 2, columns: 16, values: [1.5, 0.5] },
  { rows: 16, columns: 2, values: [1.5, 0.5] },
  { rows: 5, columns: 5, values: [3, 2, 2, 1e-6, 0] },
  { rows: 64, columns: 64, values: Array.from({ length: 64 }, (_, i) => 64 - i) },
  { rows: 3, columns: 4, values: [0, 0, 0] },
])('those a $rows × $columns matrix was made of are found', ({ rows, columns, values }) => {
  const matrix = withValues(values, rows, columns);
  const copy = matrix.slice();
  const found = singularValues(matrix, rows, columns);
  expect(found.length).toBe(values.length);
  found.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(1e-11));
  expect(matrix).toEqual(copy);
});

test('a number that is none gives none', () => {
  expect(singularValues([NaN, 1, 1, 1], 2, 2).some(Number.isNaN)).toBe(true);
});

test('sizes that do not fit', () => {
  expect(() => singularValues([1, 2, 3], 2, 2)).toThrow('matrix has 3 elements: must have 2 × 2');
});
