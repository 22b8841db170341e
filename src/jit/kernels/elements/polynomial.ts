/** p x + c: a step of Horner's rule, rounded twice, since plain SIMD has no fused multiply-add. */
export function horner(p: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), f32x4.splat(c));
}

/** p x + c of two float64. */
export function horner64(p: v128, x: v128, c: f64): v128 {
  return f64x2.add(f64x2.mul(p, x), f64x2.splat(c));
}
