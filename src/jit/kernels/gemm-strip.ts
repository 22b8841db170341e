import { finished, storeColumns } from './gemm-store.ts';

/**
 * out[m, 8] ← a · 8 columns of b (+ bias, then the floor), for m ≥ 4: four rows at a time, k
 * innermost. A step of k loads two vectors of b and one number of each of the four rows, and adds
 * eight products to eight sums, which fit the 16 vector registers of x64. The last four rows may
 * overlap those before. Strides are in bytes; aStep and bStep lead from k to k + 1.
 */
export function strip8(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  m: i32,
  k: i32,
  bias: usize,
  biasStep: usize,
  floor: v128,
): void {
  const end = b + bStep * k;
  const leftBias = v128.load(bias);
  const rightBias = v128.load(bias + 4 * biasStep);
  for (let next = 0; next < m; next += 4) {
    const i = min(next, m - 4);
    let a0 = a + aRow * i;
    let a1 = a0 + aRow;
    let a2 = a1 + aRow;
    let a3 = a2 + aRow;
    let left0 = f32x4.splat(0);
    let left1 = left0;
    let left2 = left0;
    let left3 = left0;
    let right0 = left0;
    let right1 = left0;
    let right2 = left0;
    let right3 = left0;
    for (let row = b; row < end; row += bStep) {
      const left = v128.load(row);
      const right = v128.load(row, 16);
      let x = v128.load_splat<f32>(a0);
      left0 = f32x4.add(left0, f32x4.mul(x, left));
      right0 = f32x4.add(right0, f32x4.mul(x, right));
      x = v128.load_splat<f32>(a1);
      left1 = f32x4.add(left1, f32x4.mul(x, left));
      right1 = f32x4.add(right1, f32x4.mul(x, right));
      x = v128.load_splat<f32>(a2);
      left2 = f32x4.add(left2, f32x4.mul(x, left));
      right2 = f32x4.add(right2, f32x4.mul(x, right));
      x = v128.load_splat<f32>(a3);
      left3 = f32x4.add(left3, f32x4.mul(x, left));
      right3 = f32x4.add(right3, f32x4.mul(x, right));
      a0 += aStep;
      a1 += aStep;
      a2 += aStep;
      a3 += aStep;
    }
    let to = out + outRow * i;
    v128.store(to, finished(left0, leftBias, floor));
    v128.store(to, finished(right0, rightBias, floor), 16);
    to += outRow;
    v128.store(to, finished(left1, leftBias, floor));
    v128.store(to, finished(right1, rightBias, floor), 16);
    to += outRow;
    v128.store(to, finished(left2, leftBias, floor));
    v128.store(to, finished(right2, rightBias, floor), 16);
    to += outRow;
    v128.store(to, finished(left3, leftBias, floor));
    v128.store(to, finished(right3, rightBias, floor), 16);
  }
}

/** The same for 4 columns of b, of which the first `columns` are stored, all if there are more. */
export function strip4(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  m: i32,
  columns: i32,
  k: i32,
  bias: usize,
  floor: v128,
): void {
  const end = b + bStep * k;
  const c = v128.load(bias);
  for (let next = 0; next < m; next += 4) {
    const i = min(next, m - 4);
    let a0 = a + aRow * i;
    let a1 = a0 + aRow;
    let a2 = a1 + aRow;
    let a3 = a2 + aRow;
    let sum0 = f32x4.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    for (let row = b; row < end; row += bStep) {
      const y = v128.load(row);
      sum0 = f32x4.add(sum0, f32x4.mul(v128.load_splat<f32>(a0), y));
      sum1 = f32x4.add(sum1, f32x4.mul(v128.load_splat<f32>(a1), y));
      sum2 = f32x4.add(sum2, f32x4.mul(v128.load_splat<f32>(a2), y));
      sum3 = f32x4.add(sum3, f32x4.mul(v128.load_splat<f32>(a3), y));
      a0 += aStep;
      a1 += aStep;
      a2 += aStep;
      a3 += aStep;
    }
    let to = out + outRow * i;
    storeColumns(to, columns, finished(sum0, c, floor));
    to += outRow;
    storeColumns(to, columns, finished(sum1, c, floor));
    to += outRow;
    storeColumns(to, columns, finished(sum2, c, floor));
    to += outRow;
    storeColumns(to, columns, finished(sum3, c, floor));
  }
}
