import { LANES, storeLanes } from './lanes.ts';

/** From 2³¹ on a float32 has no place in an int32, and from 2⁶³ on it is a multiple of 2³². */
const LARGE: f32 = 2147483648;
const WHOLE: f32 = 9.223372036854775808e18;

/** int32 out[i] ← a[i] without its fraction, modulo 2³² as JavaScript has it; NaN and the infinities give 0. */
export function toInt(out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4, out += 16, a += 16) v128.store(out, truncated(v128.load(a)));
  if (count > 0) storeLanes(out, truncated(v128.load(a)), count);
}

/** float32 out[i] ← int32 a[i], rounded beyond 2²⁴. */
export function toFloat(out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4, out += 16, a += 16) {
    v128.store(out, f32x4.convert_i32x4_s(v128.load(a)));
  }
  if (count > 0) storeLanes(out, f32x4.convert_i32x4_s(v128.load(a)), count);
}

function truncated(x: v128): v128 {
  const y = i32x4.trunc_sat_f32x4_s(x);
  const large = v128.any_true(f32x4.ge(f32x4.abs(x), f32x4.splat(LARGE)));
  return large ? withLarge(x, y) : y;
}

/** y with the lanes of large x computed again, one by one. */
function withLarge(x: v128, y: v128): v128 {
  v128.store(LANES, x);
  v128.store(LANES, y, 16);
  for (let at = LANES; at < LANES + 16; at += 4) {
    const lane = load<f32>(at);
    if (!(abs(lane) >= LARGE)) continue;
    store<i32>(at, abs(lane) < WHOLE ? i32(i64(lane)) : 0, 16);
  }
  return v128.load(LANES, 16);
}
