/**
 * exp, log, sin and cos of float64 numbers in 320-bit fixed point (BigInt), as an oracle: error
 * below 2⁻²⁹⁰.
 */

const BITS = 320n;
const ONE = 1n << BITS;

/** m 2ᵉ, exactly (m signed). */
interface Dyadic {
  readonly m: bigint;
  readonly e: number;
}

const view = new DataView(new ArrayBuffer(8));

function dyadic(x: number): Dyadic {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const m = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { m: bits >> 63n ? -m : m, e: Math.max(exponent, 1) - 1075 };
}

function shift(m: bigint, by: number): bigint {
  return by >= 0 ? m << BigInt(by) : m >> BigInt(-by);
}

/** artanh(1/n) = Σ n^−(2k+1) / (2k+1) */
function inverseSeries(n: bigint, sign: bigint): bigint {
  let power = ONE / n;
  let sum = 0n;
  for (let k = 1n, s = 1n; power !== 0n; k += 2n, s *= sign, power /= n * n) sum += (s * power) / k;
  return sum;
}

const LN2 = 2n * inverseSeries(3n, 1n);
const HALF_PI = 2n * (4n * inverseSeries(5n, -1n) - inverseSeries(239n, -1n)); // Machin 1706

/** Taylor series Σ sᵏ x^(start + stride k) / (start + stride k)! */
function taylor(x: bigint, start: bigint, stride: bigint, sign: bigint): bigint {
  let term = start === 0n ? ONE : x;
  let sum = term;
  for (let k = start + 1n; term !== 0n; k += stride) {
    for (let i = 0n; i < stride; i++) term = ((term * x) >> BITS) / (k + i);
    term *= sign;
    if (term === -1n) break; // shifts round towards −∞
    sum += term;
  }
  return sum;
}

export function exactExp(x: number): Dyadic {
  const { m, e } = dyadic(x);
  const fixed = shift(m, e + Number(BITS));
  const k = fixed / LN2;
  return { m: taylor(fixed - k * LN2, 0n, 1n, 1n), e: Number(k - BITS) };
}

export function exactLog(x: number): Dyadic {
  const { m, e } = dyadic(x);
  let length = m.toString(2).length;
  // x = mantissa 2^(e + length), mantissa in [¾, 1½): near 1 nothing cancels
  if (shift(m, 2 - length) < 3n) length--;
  const mantissa = shift(m, Number(BITS) - length);
  const s = ((mantissa - ONE) << BITS) / (mantissa + ONE);
  let power = s;
  let sum = 0n;
  const square = (s * s) >> BITS;
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n, power = (power * square) >> BITS) {
    sum += power / k;
  }
  return { m: 2n * sum + BigInt(e + length) * LN2, e: -Number(BITS) };
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}

function exactWave(x: number, quarter: bigint): Dyadic {
  const { m, e } = dyadic(x);
  const fixed = shift(m, e + Number(BITS));
  // r is within ±π/4 of the multiple n π/2 nearest to x
  const n = floorDivide(2n * fixed + HALF_PI, 2n * HALF_PI);
  const r = fixed - n * HALF_PI;
  const quadrant = (n + quarter) & 3n;
  const value = quadrant % 2n ? taylor(r, 0n, 2n, -1n) : taylor(r, 1n, 2n, -1n);
  return { m: quadrant >= 2n ? -value : value, e: -Number(BITS) };
}

export const exactSin = (x: number): Dyadic => exactWave(x, 0n);
export const exactCos = (x: number): Dyadic => exactWave(x, 1n);

/** |computed − exact| in units of the last place of `computed`. */
export function ulps(computed: number, exact: Dyadic): number {
  if (!Number.isFinite(computed)) return Infinity;
  const { m, e } = dyadic(computed);
  // one unit of `computed` is 2ᵉ; measured in 2⁻³⁰ of it
  const difference = (m << 30n) - shift(exact.m, exact.e - e + 30);
  return Math.abs(Number(difference)) / 2 ** 30;
}

/** The float64 nearest to n π/2. */
export function nearestToMultipleOfHalfPi(n: number): number {
  return Number((BigInt(n) * HALF_PI) >> (BITS - 100n)) / 2 ** 100;
}

/** The 64 bits of a float64 as 16 hexadecimal digits. */
export function hex(x: number): string {
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
