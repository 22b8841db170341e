import { eluGradient, prelu } from './elements/activation.ts';
import {
  add,
  divide,
  maximum,
  minimum,
  multiply,
  squaredDifference,
  sub,
} from './elements/arithmetic.ts';
import {
  equal,
  greater,
  greaterEqual,
  less,
  lessEqual,
  logicalAnd,
  logicalOr,
  notEqual,
} from './elements/logic.ts';
import { pow } from './elements/power.ts';
import { floorDivide, modulo } from './elements/rounding.ts';
import { storeLanes } from './lanes.ts';
import { isFlat, plainest, rowOf, stepOf } from './operand.ts';

type Loop = (
  out: usize,
  a: usize,
  aMode: i32,
  b: usize,
  bMode: i32,
  rows: i32,
  columns: i32,
) => void;

const A_SPLAT: usize = memory.data(16, 16);
const B_SPLAT: usize = memory.data(16, 16);

/** One loop an element function, in the order of BINARY; see the table of `unary`. */
const LOOPS: StaticArray<Loop> = [
  (out, a, aMode, b, bMode, rows, columns) => grid(add, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(sub, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(multiply, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(divide, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(floorDivide, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(modulo, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(maximum, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(minimum, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(pow, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(squaredDifference, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(equal, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(notEqual, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(less, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(lessEqual, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(greater, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(greaterEqual, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(logicalAnd, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(logicalOr, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) =>
    grid(eluGradient, out, a, aMode, b, bMode, rows, columns),
  (out, a, aMode, b, bMode, rows, columns) => grid(prelu, out, a, aMode, b, bMode, rows, columns),
];

/**
 * out[i, j] ← f(a, b) on rows × columns. Row by row, since that is how both operands lie in memory; a grid without rows
 * or columns to repeat is one long row.
 */
export function binary(
  f: i32,
  out: usize,
  a: usize,
  aMode: i32,
  b: usize,
  bMode: i32,
  rows: i32,
  columns: i32,
): void {
  aMode = plainest(aMode, rows, columns);
  bMode = plainest(bMode, rows, columns);
  if (isFlat(aMode) && isFlat(bMode)) {
    columns *= rows;
    rows = 1;
  }
  unchecked(LOOPS[f])(out, a, aMode, b, bMode, rows, columns);
}

function grid<F>(
  f: F,
  out: usize,
  a: usize,
  aMode: i32,
  b: usize,
  bMode: i32,
  rows: i32,
  columns: i32,
): void {
  const aStep = stepOf(aMode);
  const bStep = stepOf(bMode);
  for (let i = 0; i < rows; i++) {
    let aAt = rowOf(a, aMode, i, columns, A_SPLAT);
    let bAt = rowOf(b, bMode, i, columns, B_SPLAT);
    let left = columns;
    for (; left > 3; left -= 4) {
      v128.store(out, f.of(v128.load(aAt), v128.load(bAt)));
      out += 16;
      aAt += aStep;
      bAt += bStep;
    }
    if (left > 0) storeLanes(out, f.of(v128.load(aAt), v128.load(bAt)), left);
    out += 4 * left;
  }
}
