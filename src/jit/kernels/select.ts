import { choose } from './elements/logic.ts';
import { storeLanes } from './lanes.ts';
import { isFlat, plainest, rowOf, stepOf } from './operand.ts';

const CONDITION_SPLAT: usize = memory.data(16, 16);
const A_SPLAT: usize = memory.data(16, 16);
const B_SPLAT: usize = memory.data(16, 16);

/** out[i, j] ← condition ≠ 0 ? a : b on rows × columns, row by row as in `binary`. */
export function select(
  out: usize,
  condition: usize,
  conditionMode: i32,
  a: usize,
  aMode: i32,
  b: usize,
  bMode: i32,
  rows: i32,
  columns: i32,
): void {
  conditionMode = plainest(conditionMode, rows, columns);
  aMode = plainest(aMode, rows, columns);
  bMode = plainest(bMode, rows, columns);
  if (isFlat(conditionMode) && isFlat(aMode) && isFlat(bMode)) {
    columns *= rows;
    rows = 1;
  }
  const conditionStep = stepOf(conditionMode);
  const aStep = stepOf(aMode);
  const bStep = stepOf(bMode);
  for (let i = 0; i < rows; i++) {
    let conditionAt = rowOf(condition, conditionMode, i, columns, CONDITION_SPLAT);
    let aAt = rowOf(a, aMode, i, columns, A_SPLAT);
    let bAt = rowOf(b, bMode, i, columns, B_SPLAT);
    let left = columns;
    for (; left > 3; left -= 4) {
      v128.store(out, chosen(conditionAt, aAt, bAt));
      out += 16;
      conditionAt += conditionStep;
      aAt += aStep;
      bAt += bStep;
    }
    if (left > 0) storeLanes(out, chosen(conditionAt, aAt, bAt), left);
    out += 4 * left;
  }
}

function chosen(condition: usize, a: usize, b: usize): v128 {
  return choose.of(v128.load(condition), v128.load(a), v128.load(b));
}
