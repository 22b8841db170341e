import { horner } from './polynomial.ts';

// Both take x = n ln 2 + r apart, n the nearest whole number, and put eˣ = 2ⁿ eʳ together. ln 2 is in two parts, the
// first so short that n times it is exact. What is computed is half of the result, since 2ⁿ may be 2¹²⁸.

const LOG2_E: f32 = 1.44269504;
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.00021219444;

/** Added to |t| < 2²², rounds t to a whole number, which the sum's lowest bits then hold. */
const ROUNDER: f32 = 12582912; // 1.5 · 2²³

/** x − n ln 2. */
function remainder(x: v128, n: v128): v128 {
  const high = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  return f32x4.sub(high, f32x4.mul(n, f32x4.splat(LN2_LOW)));
}

/** eʳ − 1 for |r| ≤ ½ ln 2: minimax by Lawson's iteration, the coefficients rounded to float32 one by one. */
function curve(r: v128): v128 {
  let p = horner(f32x4.splat(0.0013870708644390106), r, 0.008366272784769535);
  p = horner(p, r, 0.04166743531823158);
  p = horner(p, r, 0.1666654646396637);
  p = horner(p, r, 0.4999999701976776);
  return f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r);
}

/** 2ⁿ⁻¹: n added to the exponent of ½. It is 0 for n = −126. */
function halfPower(shifted: v128): v128 {
  return i32x4.add(i32x4.shl(shifted, 23), f32x4.splat(0.5));
}

/**
 * eˣ; above 88.7228 it is Infinity. Below −86.9899 it is 0, a little before float32 runs out of normal numbers:
 * subnormal ones would make all that comes after slow.
 */
class Exp {
  @inline of(x: v128): v128 {
    x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-87));
    const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
    const r = remainder(x, f32x4.sub(shifted, f32x4.splat(ROUNDER)));
    const half = f32x4.mul(f32x4.add(curve(r), f32x4.splat(1)), halfPower(shifted));
    return f32x4.add(half, half);
  }
}
export const exp = changetype<Exp>(0);

/** eˣ − 1 without cancellation: 2ⁿ (eʳ − 1) + (2ⁿ − 1); while |x| < ½ ln 2, n is 0 and the second term vanishes. */
class Expm1 {
  @inline of(x: v128): v128 {
    x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-30));
    const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
    const r = remainder(x, f32x4.sub(shifted, f32x4.splat(ROUNDER)));
    const power = halfPower(shifted);
    const half = f32x4.add(f32x4.mul(power, curve(r)), f32x4.sub(power, f32x4.splat(0.5)));
    return f32x4.add(half, half);
  }
}
export const expm1 = changetype<Expm1>(0);
