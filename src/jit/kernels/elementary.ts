/*!
 * exp, log, sin and cos after FDLIBM:
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
// src/math/elementary.ts once more, line by line: the same bits. A change here is a change there.

// ln 2 in two parts; k LN2_HIGH is exact for |k| < 2²⁰
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;

/** eˣ in float64. */
export function exp(x: f64): f64 {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (isNaN(x)) return x;
  // x = k ln 2 + r, |r| ≤ ½ ln 2;  eʳ = 1 + r + r c / (2 − c),  c(r) by Remes
  const k = floor(x * 1.4426950408889634 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const p4 = -0.0000016533902205465252 + t * 4.1381367970572385e-8;
  const p2 = -0.0027777777777015593 + t * (0.00006613756321437934 + t * p4);
  const c = r - t * (0.16666666666666602 + t * p2);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // in two halves, since 2ᵏ itself may be no normal number
  const half = i32(k) >> 1;
  return y * powerOfTwo(half) * powerOfTwo(i32(k) - half);
}

/** 2ᵏ for a whole number k from −1022 to 1023. */
function powerOfTwo(k: i32): f64 {
  return fromWords((1023 + k) << 20, 0);
}

/** ln x in float64. */
export function log(x: f64): f64 {
  if (!(x > 0)) return x == 0 ? -Infinity : NaN;
  if (x == Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    k = -54; // a subnormal has no exponent to read
    x *= 18014398509481984;
  }
  // x = 2ᵏ (1 + f), √½ ≤ 1 + f < √2
  const shifted = highWord(x) + (0x3ff00000 - 0x3fe6a09e);
  k += (shifted >> 20) - 1023;
  const f = fromWords((shifted & 0xfffff) + 0x3fe6a09e, lowWord(x)) - 1;
  // ln(1 + f) = f − f²/2 + s (f²/2 + R),  s = f / (2 + f),  R(s²) by Remes
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd2 = 0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586);
  const R = z * (0.6666666666666735 + w * odd2) + even;
  const halfSquare = 0.5 * f * f;
  return s * (halfSquare + R) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH;
}

/** sin x in float64 for |x| ≤ 2²⁰. */
export function sin(x: f64): f64 {
  const quadrant = reduce(x) & 3;
  const y = quadrant & 1 ? cosKernel() : sinKernel();
  return quadrant & 2 ? -y : y;
}

/** cos x in float64 for |x| ≤ 2²⁰. */
export function cos(x: f64): f64 {
  const quadrant = (reduce(x) + 1) & 3;
  const y = quadrant & 1 ? cosKernel() : sinKernel();
  return quadrant & 2 ? -y : y;
}

// the reduced argument, head + tail, |head| ≤ π/4
let head: f64 = 0;
let tail: f64 = 0;

/** x = n π/2 + head + tail; returns n. π/2 is in three parts of 33 bits, so n times each is exact. (Cody & Waite 1980) */
function reduce(x: f64): i32 {
  head = x;
  tail = 0;
  const size = abs(x);
  if (size <= 0.7853981633974483 || isNaN(x)) return 0;
  const n = floor(x * 0.6366197723675814 + 0.5);
  const a = x - n * 1.5707963267341256;
  const part2 = n * 6.077100506303966e-11;
  const b = a - part2;
  const part3 = n * 2.0222662487111665e-21;
  const c = b - part3;
  const rest =
    differenceError(a, part2, b) + differenceError(b, part3, c) - n * 8.4784276603689e-32;
  head = c + rest;
  tail = c - head + rest;
  return i32(n);
}

/** What rounding took from d = a − b, exactly. (Knuth 1969, TwoSum) */
function differenceError(a: f64, b: f64, d: f64): f64 {
  const bRounded = a - d;
  return a - (d + bRounded) + (bRounded - b);
}

/** sin(head + tail): minimax polynomial of degree 13 on ±π/4. */
function sinKernel(): f64 {
  if (abs(head) < 7.450580596923828e-9) return head; // keeps −0 and the subnormals
  const z = head * head;
  const v = z * head;
  const s5 = -2.5050760253406863e-8 + z * 1.58969099521155e-10;
  const s3 = -0.0001984126982985795 + z * (0.0000027557313707070068 + z * s5);
  const r = 0.00833333333332249 + z * s3;
  return head - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632);
}

/** cos(head + tail): minimax polynomial of degree 14 on ±π/4. */
function cosKernel(): f64 {
  const z = head * head;
  const c1 = 0.0416666666666666 + z * (-0.001388888888887411 + z * 0.00002480158728947673);
  const c4 = -2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11);
  const r = z * c1 + z * z * (z * z) * c4;
  const halfSquare = 0.5 * z;
  const w = 1 - halfSquare;
  return w + (1 - w - halfSquare + (z * r - head * tail));
}

function highWord(x: f64): i32 {
  return i32(reinterpret<u64>(x) >> 32);
}

function lowWord(x: f64): i32 {
  return i32(reinterpret<u64>(x));
}

function fromWords(high: i32, low: i32): f64 {
  return reinterpret<f64>((u64(u32(high)) << 32) | u64(u32(low)));
}
