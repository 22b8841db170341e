import { horner } from './polynomial.ts';

/** The bits of √½, below which a mantissa is doubled. */
const ROOT_HALF: i32 = 0x3f3504f3;

/**
 * ln u + c, for u > 0 that is no subnormal number and a small c. With u = 2ᵏ (1 + f), √½ ≤ 1 + f < √2 and
 * s = f / (2 + f):  ln(1 + f) = f − f²/2 + s (f²/2 + R(s²)), R a minimax polynomial, all added from the smallest
 * (the way of FDLIBM).
 */
export function lnPlus(u: v128, c: v128, k: v128): v128 {
  const shifted = i32x4.add(u, i32x4.splat(0x3f800000 - ROOT_HALF));
  k = f32x4.add(k, f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(shifted, 23), i32x4.splat(127))));
  const mantissa = v128.and(shifted, i32x4.splat(0x7fffff));
  const f = f32x4.sub(i32x4.add(mantissa, i32x4.splat(ROOT_HALF)), f32x4.splat(1));
  const s = f32x4.div(f, f32x4.add(f, f32x4.splat(2)));
  const z = f32x4.mul(s, s);
  let R = horner(f32x4.splat(0.29871460795402527), z, 0.3997756838798523);
  R = f32x4.mul(horner(R, z, 0.6666677594184875), z);
  const halfSquare = f32x4.mul(f32x4.mul(f, f), f32x4.splat(0.5));
  const small = f32x4.add(c, f32x4.mul(k, f32x4.splat(0.0000090580006)));
  const y = f32x4.add(f32x4.mul(s, f32x4.add(halfSquare, R)), small);
  const high = f32x4.mul(k, f32x4.splat(0.69313812));
  return f32x4.add(f32x4.add(f32x4.sub(y, halfSquare), f), high);
}

/** y, a logarithm, where u is finite and above 0; −Infinity for 0, u itself for Infinity and NaN, else NaN. */
function withEnds(y: v128, u: v128): v128 {
  const zero = f32x4.splat(0);
  y = v128.bitselect(y, u, f32x4.lt(u, f32x4.splat(Infinity)));
  y = v128.bitselect(f32x4.splat(-Infinity), y, f32x4.eq(u, zero));
  return v128.or(y, f32x4.lt(u, zero)); // all bits set are a NaN
}

/** ln x, also of subnormal numbers. */
class Log {
  @inline of(x: v128): v128 {
    const subnormal = f32x4.lt(x, f32x4.splat(1.17549435e-38));
    const u = v128.bitselect(f32x4.mul(x, f32x4.splat(33554432)), x, subnormal);
    const k = v128.and(subnormal, f32x4.splat(-25));
    return withEnds(lnPlus(u, f32x4.splat(0), k), x);
  }
}
export const log = changetype<Log>(0);

/** ln(1 + x) = ln u + c / u, where u is 1 + x rounded and c what rounding took away. */
class Log1p {
  @inline of(x: v128): v128 {
    const u = f32x4.add(x, f32x4.splat(1));
    const c = f32x4.sub(x, f32x4.sub(u, f32x4.splat(1)));
    return withEnds(lnPlus(u, f32x4.div(c, u), f32x4.splat(0)), u);
  }
}
export const log1p = changetype<Log1p>(0);
