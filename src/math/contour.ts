/** A row-major field of numbers, rows × columns. */
export interface Field {
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
}

// Edges of a cell: 0 top, 1 right, 2 bottom, 3 left. A case is the sum of its corners at or above
// the level (8 top left, 4 top right, 2 bottom right, 1 bottom left); it lists the edges to join.
const SEGMENTS: readonly (readonly number[])[] = [
  [], //           0
  [3, 2], //       1
  [2, 1], //       2
  [3, 1], //       3
  [0, 1], //       4
  [0, 3, 2, 1], // 5: saddle, corners 4 and 1 joined through the middle
  [0, 2], //       6
  [0, 3], //       7
  [0, 3], //       8
  [0, 2], //       9
  [0, 1, 3, 2], // 10: saddle, corners 8 and 2 joined through the middle
  [0, 1], //       11
  [3, 1], //       12
  [2, 1], //       13
  [3, 2], //       14
  [], //           15
];

/**
 * The lines on which a field has the value `level`, by marching squares: segments [x0, y0, x1, y1,
 * …] with x in columns and y in rows. Exact for a field that is linear; a saddle joins the side its
 * cell's average is on; cells with a corner that is not finite are left out. Throws if the sizes do
 * not fit. (Maple 2003)
 */
export function contour({ values, rows, columns }: Field, level: number): Float32Array {
  if (values.length !== rows * columns) {
    throw new RangeError(`values has ${values.length} elements: must have ${rows} × ${columns}`);
  }
  const lines: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      // from the level: the line is where these are 0
      const topLeft = values[at]! - level;
      const topRight = values[at + 1]! - level;
      const bottomLeft = values[at + columns]! - level;
      const bottomRight = values[at + columns + 1]! - level;
      const sum = topLeft + topRight + bottomRight + bottomLeft;
      if (!Number.isFinite(sum)) continue;

      let shape = 0;
      if (topLeft >= 0) shape += 8;
      if (topRight >= 0) shape += 4;
      if (bottomRight >= 0) shape += 2;
      if (bottomLeft >= 0) shape += 1;
      // a middle below the level cuts off the two high corners: the lines of the other saddle
      if ((shape === 5 || shape === 10) && sum < 0) shape = 15 - shape;

      const crossings = [
        [column + zero(topLeft, topRight), row],
        [column + 1, row + zero(topRight, bottomRight)],
        [column + zero(bottomLeft, bottomRight), row + 1],
        [column, row + zero(topLeft, bottomLeft)],
      ] as const;
      const edges = SEGMENTS[shape]!;
      for (let i = 0; i < edges.length; i += 2) {
        const [x0, y0] = crossings[edges[i]!]!;
        const [x1, y1] = crossings[edges[i + 1]!]!;
        // a corner exactly at the level may yield a segment without length
        if (x0 !== x1 || y0 !== y1) lines.push(x0, y0, x1, y1);
      }
    }
  }
  return Float32Array.from(lines);
}

/**
 * Where the line from (0, a) to (1, b) is 0; always asked from left to right or top to bottom, so
 * neighbours agree.
 */
function zero(a: number, b: number): number {
  return a / (a - b);
}
