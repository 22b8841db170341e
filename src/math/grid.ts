/** A square of size × size points that spans low … high in x and in y, ends included. */
export interface Grid {
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The points (x, y) of a grid, [size², 2], as a picture has them: row 0 at the top (y = high),
 * column 0 at the left (x = low), row after row; a square around 0 is exactly symmetric. Throws on
 * a size below 2 or low ≥ high.
 */
export function gridPoints({ size, low, high }: Grid): Float32Array {
  if (!Number.isInteger(size) || size < 2) {
    throw new RangeError(`size ${size}: must be a whole number of 2 or more`);
  }
  if (!(low < high && Number.isFinite(high - low))) {
    throw new RangeError(`grid from ${low} to ${high}: low must be less than high, both finite`);
  }
  const last = size - 1;
  const points = new Float32Array(size * size * 2);
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      points[at++] = ((last - column) * low + column * high) / last;
      points[at++] = (row * low + (last - row) * high) / last;
    }
  }
  return points;
}
