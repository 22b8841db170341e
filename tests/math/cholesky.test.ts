import { expect, test } from 'vitest';
import { solveCholesky } from '../../src/math/cholesky.ts';
import { stream } from '../../src/math/stream.ts';

test.each([1, 2, 3, 8])('solves A X = B of size %d', (size) => {
  const G = new Float64Array(size * size);
  stream(1, 'G').fillNormal(G, { step: 0, rows: size, columns: size });
  const X = new Float64Array(size * 3);
  stream(1, 'X').fillNormal(X, { step: 0, rows: size, columns: 3 });
  // A = G Gᵀ + I is positive definite
  const A = G.map((_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = i === j ? 1 : 0;
    for (let m = 0; m < size; m++) sum += G[i * size + m]! * G[j * size + m]!;
    return sum;
  });
  const B = X.map((_, at) => {
    const [i, column] = [Math.floor(at / 3), at % 3];
    let sum = 0;
    for (let m = 0; m < size; m++) sum += A[i * size + m]! * X[m * 3 + column]!;
    return sum;
  });
  solveCholesky(A, B, size, 3);
  B.forEach((value, at) => expect(value).toBeCloseTo(X[at]!, 10));
});

test.each([
  [[0], 1, 'column 0'],
  [[NaN], 1, 'column 0'],
  [[1, 2, 2, 4], 2, 'column 1'],
  [[1, 2, 2, 1], 2, 'column 1'],
])('%j has no Cholesky factor', (A, size, message) => {
  const call = () => solveCholesky(Float64Array.from(A), new Float64Array(size), size, 1);
  expect(call).toThrow(message);
});
