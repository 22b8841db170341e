import { copyRow } from './row.ts';

/** out[0] ← sequence[step − first]. */
export function take(out: usize, sequence: usize, step: usize, first: usize): void {
  const place = load<i32>(step) - load<i32>(first);
  store<f32>(out, load<f32>(sequence + 4 * place));
}

/** ring[(step − first) / every] ← a[count] where the division leaves nothing; else nothing is written. */
export function record(
  ring: usize,
  a: usize,
  count: i32,
  step: usize,
  first: usize,
  every: usize,
): void {
  const passed = load<i32>(step) - load<i32>(first);
  const between = load<i32>(every);
  if (passed % between) return;
  copyRow(ring + 4 * count * (passed / between), a, count);
}
