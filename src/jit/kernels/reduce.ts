import { all, any, max, min, product, sum } from './elements/reductions.ts';
import { storeLanes } from './lanes.ts';

/** Vectors to a block. Sums of blocks are added up in turn, which keeps the rounding error of a long sum small. */
const BLOCK: i32 = 256;

type Reduce = (out: usize, a: usize, outer: i32, size: i32, inner: i32) => void;

/** In the order of REDUCTIONS. */
const REDUCTIONS: StaticArray<Reduce> = [
  (out, a, outer, size, inner) => reduceBy(sum, out, a, outer, size, inner),
  (out, a, outer, size, inner) => {
    reduceBy(sum, out, a, outer, size, inner);
    divideAll(out, outer * inner, f32(size));
  },
  (out, a, outer, size, inner) => reduceBy(max, out, a, outer, size, inner),
  (out, a, outer, size, inner) => reduceBy(min, out, a, outer, size, inner),
  (out, a, outer, size, inner) => reduceBy(product, out, a, outer, size, inner),
  (out, a, outer, size, inner) => reduceBy(any, out, a, outer, size, inner),
  (out, a, outer, size, inner) => reduceBy(all, out, a, outer, size, inner),
];

/** out[outer, inner] ← f over the middle axis of a[outer, size, inner]. */
export function reduce(f: i32, out: usize, a: usize, outer: i32, size: i32, inner: i32): void {
  unchecked(REDUCTIONS[f])(out, a, outer, size, inner);
}

/**
 * Four results at a time where inner > 1, down the middle axis, so that they stay in a register; the rows of memory that
 * this skips are in the cache for the next four. Where inner = 1 a result is a row, taken as columns of its vectors.
 */
function reduceBy<F>(f: F, out: usize, a: usize, outer: i32, size: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    if (inner == 1) {
      store<f32>(out, alongRow(f, a, size));
      out += 4;
    } else {
      let left = inner;
      for (let column = a; left > 0; left -= 4, column += 16, out += 16) {
        const result = downColumns(f, column, size, 4 * inner);
        if (left > 3) v128.store(out, result);
        else storeLanes(out, result, left);
      }
      out += 4 * left; // back over the columns that were not there
    }
    a += 4 * size * inner;
  }
}

/**
 * Four columns of `count` vectors, `stride` bytes apart. Of each block, vector i goes to result i mod 4, so that four
 * additions are under way at once; then (0 + 1) + (2 + 3).
 */
function downColumns<F>(f: F, a: usize, count: i32, stride: usize): v128 {
  let total = f.start();
  for (; count > 0; count -= BLOCK) {
    let r0 = f.start();
    let r1 = r0;
    let r2 = r0;
    let r3 = r0;
    let left = count < BLOCK ? count : BLOCK;
    for (; left > 3; left -= 4) {
      r0 = f.joined(r0, f.seen(v128.load(a)));
      r1 = f.joined(r1, f.seen(v128.load(a + stride)));
      r2 = f.joined(r2, f.seen(v128.load(a + 2 * stride)));
      r3 = f.joined(r3, f.seen(v128.load(a + 3 * stride)));
      a += 4 * stride;
    }
    for (; left > 0; left--, a += stride) r0 = f.joined(r0, f.seen(v128.load(a)));
    total = f.joined(total, f.joined(f.joined(r0, r1), f.joined(r2, r3)));
  }
  return total;
}

/** A row: its whole vectors, then the numbers left over, then the four lanes: (0 + 2) + (1 + 3). */
function alongRow<F>(f: F, a: usize, size: i32): f32 {
  let lanes = downColumns(f, a, size >> 2, 16);
  const left = size & 3;
  if (left) {
    const present = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left));
    const rest = f.seen(v128.load(a + 4 * (size - left)));
    lanes = f.joined(lanes, v128.bitselect(rest, f.start(), present));
  }
  lanes = f.joined(lanes, v128.shuffle<i32>(lanes, lanes, 2, 3, 2, 3));
  lanes = f.joined(lanes, v128.shuffle<i32>(lanes, lanes, 1, 1, 1, 1));
  return f32x4.extract_lane(lanes, 0);
}

function divideAll(out: usize, count: i32, by: f32): void {
  for (const end = out + 4 * count; out < end; out += 4) store<f32>(out, load<f32>(out) / by);
}
