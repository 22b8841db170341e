import { LANES, rejoined } from '../lanes.ts';
import { horner64 } from './polynomial.ts';

/** Up to here n π/2 is exact in the two parts that π/2 is taken in. */
const LARGE: f32 = 1048576;

const ROUNDER: f64 = 6755399441055744; // 1.5 · 2⁵²

/**
 * sin(x + quadrant π/2) of two float64: x = n π/2 + r, |r| ≤ π/4 (Cody & Waite 1980); the odd quadrants take the cosine
 * of r, the upper two the other sign. In float64, since r loses as many bits as n has.
 */
function sine64(x: v128, quadrant: i64): v128 {
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(0.6366197723675814)), f64x2.splat(ROUNDER));
  const n = f64x2.sub(shifted, f64x2.splat(ROUNDER));
  const high = f64x2.sub(x, f64x2.mul(n, f64x2.splat(1.5707963267341256)));
  const r = f64x2.sub(high, f64x2.mul(n, f64x2.splat(6.077100506506192e-11)));
  const z = f64x2.mul(r, r);

  let s = horner64(f64x2.splat(2.718304229533957e-6), z, -0.00019839334083053344);
  s = horner64(s, z, 0.008333329383582373);
  s = horner64(s, z, -0.16666666641606998);
  const sine = f64x2.add(r, f64x2.mul(f64x2.mul(s, z), r));

  let c = horner64(f64x2.splat(-2.721016931752148e-7), z, 2.479951919121164e-5);
  c = horner64(c, z, -0.001388888375035715);
  c = horner64(c, z, 0.04166666662279326);
  c = horner64(c, z, -0.5);
  const cosine = horner64(c, z, 1);

  // whole numbers: bit 0 of the quadrant, spread over the lane, and bit 1, moved to the sign
  const turned = i64x2.add(shifted, i64x2.splat(quadrant));
  const odd = i64x2.shr_s(i64x2.shl(turned, 63), 63);
  const sign = i64x2.shl(i64x2.shr_u(turned, 1), 63);
  return v128.xor(v128.bitselect(cosine, sine, odd), sign);
}

/** sin(x + quadrant π/2) for |x| ≤ 2²⁰, two float64 after two others. */
function sine(x: v128, quadrant: i64): v128 {
  return rejoined(
    sine64(f64x2.promote_low_f32x4(x), quadrant),
    sine64(f64x2.promote_low_f32x4(v128.shuffle<f64>(x, x, 1, 1)), quadrant),
  );
}

function anyLarge(x: v128): bool {
  return v128.any_true(f32x4.gt(f32x4.abs(x), f32x4.splat(LARGE)));
}

/** sin x, of any size: the standard library's of float64 where |x| > 2²⁰, lane by lane, whatever the other lanes are. */
class Sin {
  @inline of(x: v128): v128 {
    const y = sine(x, 0);
    return anyLarge(x) ? withLarge(x, y, 0) : y;
  }
}
export const sin = changetype<Sin>(0);

/** cos x, of any size. */
class Cos {
  @inline of(x: v128): v128 {
    const y = sine(x, 1);
    return anyLarge(x) ? withLarge(x, y, 1) : y;
  }
}
export const cos = changetype<Cos>(0);

/**
 * y with the lanes where |x| > 2²⁰ computed again; π/2 has to be known to hundreds of bits there. By the functions of
 * float64, since those of float32 are wrong from 2⁸⁹ to 2⁹⁰ (assemblyscript 0.28.20, a shift by 64 bits).
 */
function withLarge(x: v128, y: v128, quadrant: i64): v128 {
  v128.store(LANES, x);
  v128.store(LANES, y, 16);
  for (let at = LANES; at < LANES + 16; at += 4) {
    const lane = load<f32>(at);
    if (abs(lane) <= LARGE) continue;
    store<f32>(at, f32(quadrant ? Math.cos(lane) : Math.sin(lane)), 16);
  }
  return v128.load(LANES, 16);
}
