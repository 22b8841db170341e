import { storeLanes } from './lanes.ts';

/** From here on the memory's own copy is faster than a loop. */
const LONG: i32 = 128;

/** out[i] ← a[i], numbers of any type of four bytes. */
export function copyRow(out: usize, a: usize, count: i32): void {
  if (count >= LONG) {
    memory.copy(out, a, 4 * count);
    return;
  }
  for (; count > 3; count -= 4, out += 16, a += 16) v128.store(out, v128.load(a));
  if (count > 0) storeLanes(out, v128.load(a), count);
}

/** out[i] ← value. */
export function fillRow(out: usize, value: f32, count: i32): void {
  const values = f32x4.splat(value);
  for (; count > 3; count -= 4, out += 16) v128.store(out, values);
  if (count > 0) storeLanes(out, values, count);
}

/** out[i] += a[i]. */
export function addRow(out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4, out += 16, a += 16) {
    v128.store(out, f32x4.add(v128.load(out), v128.load(a)));
  }
  if (count > 0) storeLanes(out, f32x4.add(v128.load(out), v128.load(a)), count);
}
