/**
 * Solves A X = B for a symmetric positive definite A (size × size) and B (size × columns), row-
 * major; A and B are overwritten, B by X. Throws if a pivot falls below 10⁻¹² of its diagonal
 * element. (Cholesky; Golub & Van Loan 2013, §4.2)
 */
export function solveCholesky(
  A: Float64Array,
  B: Float64Array,
  size: number,
  columns: number,
): void {
  // A = L Lᵀ, L written over the lower half
  for (let j = 0; j < size; j++) {
    const diagonal = A[j * size + j]!;
    for (let i = j; i < size; i++) {
      let sum = A[i * size + j]!;
      for (let m = 0; m < j; m++) sum -= A[i * size + m]! * A[j * size + m]!;
      if (i > j) A[i * size + j] = sum / A[j * size + j]!;
      else if (sum > 1e-12 * diagonal) A[j * size + j] = Math.sqrt(sum);
      else throw new RangeError(`column ${j} is an affine function of the columns before it`);
    }
  }
  for (let column = 0; column < columns; column++) {
    // L Y = B
    for (let i = 0; i < size; i++) {
      let sum = B[i * columns + column]!;
      for (let m = 0; m < i; m++) sum -= A[i * size + m]! * B[m * columns + column]!;
      B[i * columns + column] = sum / A[i * size + i]!;
    }
    // Lᵀ X = Y
    for (let i = size - 1; i >= 0; i--) {
      let sum = B[i * columns + column]!;
      for (let m = i + 1; m < size; m++) sum -= A[m * size + i]! * B[m * columns + column]!;
      B[i * columns + column] = sum / A[i * size + i]!;
    }
  }
}
