import { describe, expect, test } from 'vitest';
import { principalDirection } from '../../src/math/principal-direction.ts';
import { singularValues } from '../../src/math/singular-values.ts';
import { stream } from '../../src/math/stream.ts';

/** Normal rows, stretched along each axis. */
function stretched(rows: number, stretch: readonly number[]): Float64Array {
  const values = new Float64Array(rows * stretch.length);
  stream(1, 'rows').fillNormal(values, { step: 0, rows, columns: stretch.length });
  return values.map((value, i) => value * stretch[i % stretch.length]!);
}

const product = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

/** √ Σ (row · direction)² */
const reach = (rows: Float64Array, direction: Float64Array) => {
  const width = direction.length;
  const parts = Array.from({ length: rows.length / width }, (_, i) =>
    product(rows.subarray(i * width, (i + 1) * width), direction),
  );
  return Math.hypot(...parts);
};

describe('of stretched rows', () => {
  const rows = stretched(40, [1, 5, 2, 0.5]);
  const expected = singularValues(rows, 40, 4);

  test('the first reaches as far as the first singular value, the next as the next', () => {
    const found: Float64Array[] = [];
    for (let i = 0; i < 4; i++) {
      const direction = principalDirection(rows, 4, found);
      expect(product(direction, direction)).toBeCloseTo(1, 12);
      for (const other of found) expect(product(direction, other)).toBeCloseTo(0, 6);
      expect(reach(rows, direction)).toBeCloseTo(expected[i]!, 6);
      found.push(direction);
    }
  });
});

test('nothing is left beside all there is', () => {
  const rows = Float64Array.of(3, 0, -2, 0);
  expect([...principalDirection(rows, 2, [[1, 0]])]).toEqual([0, 0]);
  expect([...principalDirection(rows, 2)]).toEqual([1, 0]);
});
