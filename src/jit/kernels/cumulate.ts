import { product, sum } from './elements/reductions.ts';
import { storeLanes } from './lanes.ts';

/**
 * out[outer, size, inner] ← running sums (f 0) or products (f 1) along the middle axis: with `reverse` from its end,
 * with `exclusive` without the number at the place itself. Each joins one number to the one before, in turn; the inner
 * axis is the inner loop, four at a time, as it lies in memory.
 */
export function cumulate(
  f: i32,
  out: usize,
  a: usize,
  outer: i32,
  size: i32,
  inner: i32,
  exclusive: i32,
  reverse: i32,
): void {
  if (f) cumulateBy(product, out, a, outer, size, inner, exclusive, reverse);
  else cumulateBy(sum, out, a, outer, size, inner, exclusive, reverse);
}

function cumulateBy<F>(
  f: F,
  out: usize,
  a: usize,
  outer: i32,
  size: i32,
  inner: i32,
  exclusive: i32,
  reverse: i32,
): void {
  const row: usize = 4 * inner;
  const first = reverse ? row * (size - 1) : 0;
  const step: usize = reverse ? 0 - row : row; // bytes, modulo 2³²
  for (let o = 0; o < outer; o++, out += row * size, a += row * size) {
    let to = out + first;
    let from = a + first;
    for (let j = 0; j < size; j++, to += step, from += step) {
      const added = exclusive ? from - step : from;
      let left = inner;
      for (let i: usize = 0; left > 0; left -= 4, i += 16) {
        let value = exclusive ? f.start() : v128.load(from + i);
        if (j) value = f.joined(v128.load(to - step + i), v128.load(added + i));
        if (left > 3) v128.store(to + i, value);
        else storeLanes(to + i, value, left);
      }
    }
  }
}
