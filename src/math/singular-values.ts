/** Sweeps over all pairs of columns; a handful are needed, since convergence is quadratic. */
const SWEEPS = 40;
/** Columns whose cosine is below this count as orthogonal. */
const ORTHOGONAL = 1e-14;

/**
 * The singular values of a matrix (rows × columns, row-major), greatest first, min(rows, columns) of them; columns are
 * turned in pairs until all are orthogonal, then they are the columns' lengths. Throws where the sizes do not fit.
 * (One-sided Jacobi, Hestenes 1958)
 */
export function singularValues(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
): Float64Array {
  if (matrix.length !== rows * columns)
    throw new RangeError(`matrix has ${matrix.length} elements: must have ${rows} × ${columns}`);
  const wide = columns > rows;
  const vectors = Array.from({ length: Math.min(rows, columns) }, (_, j) =>
    Float64Array.from({ length: Math.max(rows, columns) }, (_, i) =>
      wide ? matrix[j * columns + i]! : matrix[i * columns + j]!,
    ),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let i = 0; i < vectors.length; i++)
      for (let j = i + 1; j < vectors.length; j++)
        turned = turn(vectors[i]!, vectors[j]!) || turned;
    if (!turned) break;
  }
  return Float64Array.from(vectors, length).sort().reverse();
}

/** Turns two vectors in their plane until they are orthogonal; false where they were. */
function turn(a: Float64Array, b: Float64Array): boolean {
  const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
  if (!(Math.abs(ab) > ORTHOGONAL * Math.sqrt(aa * bb))) return false;
  // cot 2φ = (bb − aa) / 2ab,  t = tan φ the smaller root of t² + 2t cot 2φ − 1 = 0
  const cotangent = (bb - aa) / (2 * ab);
  const tangent =
    (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    a[i] = cosine * x - sine * y;
    b[i] = sine * x + cosine * y;
  }
  return true;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const length = (a: Float64Array): number => Math.sqrt(dot(a, a));
