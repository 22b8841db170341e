import { storeLanes } from './lanes.ts';

/** int32 out[i] ← trunc(a[i]); NaN gives 0, what is too large the nearest int32. */
export function toInt(out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4, out += 16, a += 16) {
    v128.store(out, i32x4.trunc_sat_f32x4_s(v128.load(a)));
  }
  if (count > 0) storeLanes(out, i32x4.trunc_sat_f32x4_s(v128.load(a)), count);
}

/** float32 out[i] ← int32 a[i], rounded beyond 2²⁴. */
export function toFloat(out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4, out += 16, a += 16) {
    v128.store(out, f32x4.convert_i32x4_s(v128.load(a)));
  }
  if (count > 0) storeLanes(out, f32x4.convert_i32x4_s(v128.load(a)), count);
}
