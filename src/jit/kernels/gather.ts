import { addRow, copyRow } from './row.ts';

/**
 * out[outer, count, inner] ← a[outer, indices[count], inner], written front to back; an index outside 0 … size − 1
 * takes the nearest that is inside.
 */
export function gather(
  out: usize,
  a: usize,
  indices: usize,
  outer: i32,
  size: i32,
  inner: i32,
  count: i32,
): void {
  const row: usize = 4 * inner;
  for (let o = 0; o < outer; o++, a += row * size) {
    for (let i = 0; i < count; i++, out += row) {
      const index = max(0, min(load<i32>(indices + 4 * i), size - 1));
      copyRow(out, a + row * index, inner);
    }
  }
}

/**
 * out[segments, inner] ← 0; out[indices[i]] += a[i, inner], in the order of i, so that the sums have the same bits every
 * time; an index outside 0 … segments − 1 is left out.
 */
export function scatter(
  out: usize,
  a: usize,
  indices: usize,
  segments: i32,
  inner: i32,
  count: i32,
): void {
  const row: usize = 4 * inner;
  memory.fill(out, 0, row * segments);
  for (let i = 0; i < count; i++, a += row) {
    const index = load<u32>(indices + 4 * i);
    if (index < u32(segments)) addRow(out + row * index, a, inner);
  }
}
