import { fillRow } from './row.ts';

/** out[i] ← value. */
export function fill(out: usize, count: i32, value: f32): void {
  fillRow(out, value, count);
}
