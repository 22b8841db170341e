import { fillRow } from './row.ts';

/** out[i, d] ← indices[i] = d ? on : off: all off, then at most one on in each row. */
export function oneHot(
  out: usize,
  indices: usize,
  count: i32,
  depth: i32,
  on: f32,
  off: f32,
): void {
  fillRow(out, off, count * depth);
  for (let i = 0; i < count; i++, out += 4 * depth) {
    const index = load<u32>(indices + 4 * i);
    if (index < u32(depth)) store<f32>(out + 4 * index, on);
  }
}
