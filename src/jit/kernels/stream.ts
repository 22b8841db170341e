import { cos, log } from './elementary.ts';
import { philox4x32 } from './philox.ts';

const TWO_PI: f64 = 6.283185307179586;

/**
 * The first two words of a stream at (step, row, column). Its record: the seed, the low and the high word of its name's
 * hash. These draws and those below are the ones of src/math/stream.ts, bit for bit.
 */
export function words(stream: usize, step: u32, row: u32, column: u32): u64 {
  return philox4x32(
    load<u32>(stream, 8),
    step,
    row,
    column,
    load<u32>(stream),
    load<u32>(stream, 4),
  );
}

/** ⌊w₀ / 2⁸⌋ 2⁻²⁴: uniform on [0, 1), exact in float32. */
export function uniform(stream: usize, step: u32, row: u32, column: u32): f32 {
  return f32(u32(words(stream, step, row, column)) >> 8) / 16777216;
}

/** √(−2 ln u₁) cos 2π u₂ with u₁ = (w₀ + ½) 2⁻³², u₂ = w₁ 2⁻³²: standard normal. (Box & Muller 1958) */
export function normal(stream: usize, step: u32, row: u32, column: u32): f64 {
  const drawn = words(stream, step, row, column);
  const u1 = (f64(u32(drawn)) + 0.5) / 4294967296;
  const u2 = f64(u32(drawn >> 32)) / 4294967296;
  return sqrt(-2 * log(u1)) * cos(TWO_PI * u2);
}

/** ⌊w₀ below / 2³²⌋: uniform on 0 … below − 1. */
export function integer(stream: usize, below: u32, step: u32, row: u32, column: u32): u32 {
  return u32((u64(u32(words(stream, step, row, column))) * u64(below)) >> 32);
}
