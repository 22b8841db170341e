/** Room for two vectors, for what has to be done lane by lane. */
export const LANES: usize = memory.data(32, 16);

/** Stores the first one, two or three lanes: what is left over at the end of a row. */
export function storeLanes(to: usize, lanes: v128, count: i32): void {
  if (count & 2) {
    v128.store64_lane(to, lanes, 0);
    lanes = v128.shuffle<f64>(lanes, lanes, 1, 1);
    to += 8;
  }
  if (count & 1) v128.store32_lane(to, lanes, 0);
}

/** Four float32 of two times two float64. */
export function rejoined(low: v128, high: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}
