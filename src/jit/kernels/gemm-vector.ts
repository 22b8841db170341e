import { finished, storeColumns } from './gemm-store.ts';

/**
 * out[n] ← x[k] · b[k, n] (+ bias, then the floor): sixteen columns at a time, so that four sums go
 * on side by side, then four; k innermost. The numbers of x are xStep bytes apart.
 */
export function vectorTimesMatrix(
  out: usize,
  x: usize,
  xStep: usize,
  b: usize,
  n: i32,
  k: i32,
  bias: usize,
  biasStep: usize,
  floor: v128,
): void {
  const bStep: usize = 4 * n;
  for (; n > 15; n -= 16) {
    let sum0 = f32x4.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    let at = b;
    let from = x;
    for (let p = 0; p < k; p++) {
      const value = v128.load_splat<f32>(from);
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(at)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(at, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load(at, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load(at, 48)));
      at += bStep;
      from += xStep;
    }
    v128.store(out, finished(sum0, v128.load(bias), floor));
    v128.store(out, finished(sum1, v128.load(bias + 4 * biasStep), floor), 16);
    v128.store(out, finished(sum2, v128.load(bias + 8 * biasStep), floor), 32);
    v128.store(out, finished(sum3, v128.load(bias + 12 * biasStep), floor), 48);
    out += 64;
    b += 64;
    bias += 16 * biasStep;
  }
  for (; n > 0; n -= 4) {
    let sum = f32x4.splat(0);
    let at = b;
    let from = x;
    for (let p = 0; p < k; p++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load_splat<f32>(from), v128.load(at)));
      at += bStep;
      from += xStep;
    }
    storeColumns(out, n, finished(sum, v128.load(bias), floor));
    out += 16;
    b += 16;
    bias += 4 * biasStep;
  }
}

/**
 * out[m] ← a[m, k] · x[k] (+ bias, then the floor): four rows at a time, one a lane, k innermost.
 * Blocks of 4 × 4 are turned in registers, so that each lane adds its products in the order of k. A
 * row that does not exist repeats the last one. The numbers of x are xStep bytes apart.
 */
export function matrixTimesVector(
  out: usize,
  a: usize,
  x: usize,
  xStep: usize,
  m: i32,
  k: i32,
  bias: usize,
  biasStep: usize,
  floor: v128,
): void {
  for (let i = 0; i < m; i += 4) {
    let row0 = a + 4 * k * i;
    let row1 = a + 4 * k * min(i + 1, m - 1);
    let row2 = a + 4 * k * min(i + 2, m - 1);
    let row3 = a + 4 * k * min(i + 3, m - 1);
    let from = x;
    let sum = f32x4.splat(0);
    let p = 0;
    for (; p < k - 3; p += 4) {
      const a0 = v128.load(row0);
      const a1 = v128.load(row1);
      const a2 = v128.load(row2);
      const a3 = v128.load(row3);
      const left01 = v128.shuffle<f32>(a0, a1, 0, 4, 1, 5);
      const left23 = v128.shuffle<f32>(a2, a3, 0, 4, 1, 5);
      const right01 = v128.shuffle<f32>(a0, a1, 2, 6, 3, 7);
      const right23 = v128.shuffle<f32>(a2, a3, 2, 6, 3, 7);
      const column0 = v128.shuffle<f64>(left01, left23, 0, 2);
      const column1 = v128.shuffle<f64>(left01, left23, 1, 3);
      const column2 = v128.shuffle<f64>(right01, right23, 0, 2);
      const column3 = v128.shuffle<f64>(right01, right23, 1, 3);
      sum = f32x4.add(sum, f32x4.mul(column0, v128.load_splat<f32>(from)));
      from += xStep;
      sum = f32x4.add(sum, f32x4.mul(column1, v128.load_splat<f32>(from)));
      from += xStep;
      sum = f32x4.add(sum, f32x4.mul(column2, v128.load_splat<f32>(from)));
      from += xStep;
      sum = f32x4.add(sum, f32x4.mul(column3, v128.load_splat<f32>(from)));
      from += xStep;
      row0 += 16;
      row1 += 16;
      row2 += 16;
      row3 += 16;
    }
    for (; p < k; p++) {
      let column = v128.load32_zero(row0);
      column = v128.load_lane<f32>(row1, column, 1);
      column = v128.load_lane<f32>(row2, column, 2);
      column = v128.load_lane<f32>(row3, column, 3);
      sum = f32x4.add(sum, f32x4.mul(column, v128.load_splat<f32>(from)));
      from += xStep;
      row0 += 4;
      row1 += 4;
      row2 += 4;
      row3 += 4;
    }
    storeColumns(out, m - i, finished(sum, v128.load(bias), floor));
    out += 16;
    bias += 4 * biasStep;
  }
}
