import { strip4, strip8 } from './gemm-strip.ts';
import { matrixTimesVector, vectorTimesMatrix } from './gemm-vector.ts';
import { transpose } from './transpose.ts';

const NONE: usize = 0xffffffff;

/** [k, 8]: columns of a transposed b, turned once and then read with every four rows of a. */
const PANEL: usize = memory.data(32 * 1024, 16);
const PANEL_ROW: usize = 32;

/** The longest k the panel has room for. */
const PANEL_STEPS: i32 = 1024;

/** Four equal numbers: the bias of every column where there is none, or only one. */
const SHARED_BIAS: usize = memory.data(16, 16);

/**
 * out[m, n] ← max(floor, op(a) · op(b) + bias[n]); the floor is 0 with relu, else −∞, and NaN stays
 * NaN.
 *
 * Each element is one float32 sum over k, from 0 in ascending order, whichever kernel below adds it
 * up. So its bits depend on its row of a, its column of b and its bias alone: not on m, n, the
 * transposes or the place in memory.
 */
export function gemm(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  n: i32,
  k: i32,
  transposeA: i32,
  transposeB: i32,
  bias: usize,
  relu: i32,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  let biasStep: usize = 4;
  if (bias == NONE || n == 1) {
    v128.store(SHARED_BIAS, bias == NONE ? f32x4.splat(0) : v128.load_splat<f32>(bias));
    bias = SHARED_BIAS;
    biasStep = 0;
  }
  if (k == 1) transposeB = 0; // a single column lies in memory as a row does
  const aRow: usize = transposeA ? 4 : 4 * k;
  const aStep: usize = transposeA ? 4 * m : 4;

  if (n == 1) {
    if (transposeA) vectorTimesMatrix(out, b, 4, a, m, k, bias, biasStep, floor);
    else matrixTimesVector(out, a, b, 4, m, k, bias, biasStep, floor);
  } else if (m < 4 || (transposeB && k > PANEL_STEPS)) {
    for (let i = 0; i < m; i++, out += 4 * n, a += aRow) {
      if (transposeB) matrixTimesVector(out, b, a, aStep, n, k, bias, biasStep, floor);
      else vectorTimesMatrix(out, a, aStep, b, n, k, bias, biasStep, floor);
    }
  } else {
    strips(out, a, b, m, n, k, aRow, aStep, transposeB, bias, biasStep, floor);
  }
}

/**
 * Strips of 8 columns, or of 4 if there are fewer: while the rows of a pass by, the strip's columns
 * of b stay in the first-level cache. The last strip begins early enough to be whole; the columns
 * it shares with the one before come out with the same bits.
 */
function strips(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  n: i32,
  k: i32,
  aRow: usize,
  aStep: usize,
  transposeB: i32,
  bias: usize,
  biasStep: usize,
  floor: v128,
): void {
  const row: usize = 4 * n;
  const width = n < 8 ? 4 : 8;
  for (let next = 0; next < n; next += width) {
    const j = max(min(next, n - width), 0);
    const to = out + 4 * j;
    const c = bias + biasStep * j;
    let columns = b + 4 * j;
    let step = row;
    if (transposeB) {
      transpose(PANEL, b + 4 * k * j, k, min(n, width), PANEL_ROW, 4 * k);
      columns = PANEL;
      step = PANEL_ROW;
    }
    if (width == 8) strip8(to, row, a, aRow, aStep, columns, step, m, k, c, biasStep, floor);
    else strip4(to, row, a, aRow, aStep, columns, step, m, n, k, c, floor);
  }
}
