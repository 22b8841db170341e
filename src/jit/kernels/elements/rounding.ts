import { LANES, rejoined } from '../lanes.ts';

class Floor {
  @inline of(x: v128): v128 {
    return f32x4.floor(x);
  }
}
export const floor = changetype<Floor>(0);

class Ceil {
  @inline of(x: v128): v128 {
    return f32x4.ceil(x);
  }
}
export const ceil = changetype<Ceil>(0);

/** To the nearest whole number, halves to the even one. */
class Round {
  @inline of(x: v128): v128 {
    return f32x4.nearest(x);
  }
}
export const round = changetype<Round>(0);

class Truncate {
  @inline of(x: v128): v128 {
    return f32x4.trunc(x);
  }
}
export const truncate = changetype<Truncate>(0);

/** ⌊a / b⌋ by way of float64: rounded to float32 first, a quotient just below a whole number would become that number. */
class FloorDivide {
  @inline of(a: v128, b: v128): v128 {
    const low = f64x2.div(f64x2.promote_low_f32x4(a), f64x2.promote_low_f32x4(b));
    const high = f64x2.div(
      f64x2.promote_low_f32x4(v128.shuffle<f64>(a, a, 1, 1)),
      f64x2.promote_low_f32x4(v128.shuffle<f64>(b, b, 1, 1)),
    );
    return rejoined(f64x2.floor(low), f64x2.floor(high));
  }
}
export const floorDivide = changetype<FloorDivide>(0);

/** What a leaves when divided by b, with the sign of b. */
class Modulo {
  @inline of(a: v128, b: v128): v128 {
    v128.store(LANES, a);
    v128.store(LANES, b, 16);
    for (let at = LANES; at < LANES + 16; at += 4) {
      store<f32>(at, f32(modulo64(load<f32>(at), load<f32>(at, 16))));
    }
    return v128.load(LANES);
  }
}
export const modulo = changetype<Modulo>(0);

/** In float64 and in the order of tfjs: rest + b is rounded, so a tiny negative rest gives b or 0, as there. */
function modulo64(a: f64, b: f64): f64 {
  const rest = a % b;
  return (a < 0 && b < 0) || (a >= 0 && b >= 0) ? rest : (rest + b) % b;
}
