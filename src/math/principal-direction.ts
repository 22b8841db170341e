/** Turns at most: directions that stretch nearly alike come apart slowly, and any mixture of them serves. */
const TURNS = 200;

/**
 * The unit vector along which `rows` [n × width, row-major] have the largest sum of squares, orthogonal to all of
 * `besides`; all 0 where nothing is left. It is turned towards the row that has most of it. (Power iteration, von Mises &
 * Pollaczek-Geiringer 1929)
 */
export function principalDirection(
  rows: ArrayLike<number>,
  width: number,
  besides: readonly ArrayLike<number>[] = [],
): Float64Array {
  const count = rows.length / width;
  let direction = longest(rows, width, besides);
  for (let turn = 0; turn < TURNS; turn++) {
    const next = new Float64Array(width);
    for (let row = 0; row < count; row++) {
      const part = along(rows, row * width, direction);
      for (let i = 0; i < width; i++) next[i]! += part * rows[row * width + i]!;
    }
    const turned = unit(without(next, besides));
    const moved = turned.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - direction[i]!)),
      0,
    );
    direction = turned;
    if (moved < 1e-12) break;
  }
  return direction;
}

/** The row that is longest when what it has of `besides` is taken away. */
function longest(
  rows: ArrayLike<number>,
  width: number,
  besides: readonly ArrayLike<number>[],
): Float64Array {
  let best = new Float64Array(width);
  let most = 0;
  for (let row = 0; row < rows.length / width; row++) {
    const left = without(
      Float64Array.from({ length: width }, (_, i) => rows[row * width + i]!),
      besides,
    );
    const size = along(left, 0, left);
    if (size > most) {
      best = left;
      most = size;
    }
  }
  return unit(best);
}

/** The vector less its parts along unit vectors that are orthogonal to each other. */
function without(
  vector: Float64Array<ArrayBuffer>,
  units: readonly ArrayLike<number>[],
): Float64Array<ArrayBuffer> {
  for (const each of units) {
    const part = along(each, 0, vector);
    for (let i = 0; i < vector.length; i++) vector[i]! -= part * each[i]!;
  }
  return vector;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(along(vector, 0, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** The product of a direction with the numbers of `values` from `from` on. */
function along(values: ArrayLike<number>, from: number, direction: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < direction.length; i++) sum += values[from + i]! * direction[i]!;
  return sum;
}
