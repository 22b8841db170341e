import { fillPanel, PANEL, PANEL_ROW, PANEL_STEPS } from './gemm-panel';
import { strip4, strip8 } from './gemm-strip';
import { matrixTimesVector, vectorTimesMatrix } from './gemm-vector';

const NONE: usize = 0xffffffff;

/** Four numbers that every column adds: zeros, or the one bias of a single column. */
const SHARED_BIAS: usize = memory.data(16, 16);

/**
 * out[m, n] ← max(floor, op(a) · op(b) + bias[n]), the floor being 0 with relu and −∞ without; NaN stays NaN.
 *
 * Each element is one running sum over k, from zero upwards in k, whichever of the kernels below computes it: its bits
 * depend on its row of a, its column of b and its bias, and not on m, n, the transposes or the place in memory.
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
  if (k == 1) transposeB = 0; // one row and one column lie alike in memory
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
 * Strips of 8 columns, or of 4 if there are fewer: the columns of b stay in the first-level cache while all rows of a
 * pass by. The last strip begins early enough to be whole, and computes some columns again, to the same bits.
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
  const outRow: usize = 4 * n;
  const bStep: usize = transposeB ? PANEL_ROW : outRow;
  const width = n < 8 ? 4 : 8;
  for (let next = 0; next < n; next += width) {
    const j = max(min(next, n - width), 0);
    let columns = b + 4 * j;
    if (transposeB) {
      fillPanel(b + 4 * j * k, k, min(n, width));
      columns = PANEL;
    }
    if (width == 8)
      strip8(out + 4 * j, outRow, a, aRow, aStep, columns, bStep, m, k, bias + biasStep * j, biasStep, floor);
    else
      strip4(out + 4 * j, outRow, a, aRow, aStep, columns, bStep, m, n, k, bias + biasStep * j, floor);
  }
}
