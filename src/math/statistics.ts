/**
 * The quantile at p in [0, 1], linear between order statistics (type 7 of Hyndman & Fan 1996);
 * infinities are ordered as numbers, but one NaN, or no value at all, gives NaN: a seed that
 * diverged is not left out.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p ${p}: must be from 0 to 1`);
  const sorted = sort(values);
  if (sorted === undefined) return NaN;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const fraction = position - below;
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  // equal infinities, or an infinite neighbour of weight 0, would make NaN of their difference
  return fraction === 0 || low === high ? low : (1 - fraction) * low + fraction * high;
}

/** The median: the middle value, or the mean of the two in the middle; NaN as in `quantile`. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** The least finite value; NaN if there is none. For axes: what is not finite cannot be drawn. */
export function minimum(values: ArrayLike<number>): number {
  let least = NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value) && !(value >= least)) least = value;
  }
  return least;
}

/** The greatest finite value; NaN if there is none. */
export function maximum(values: ArrayLike<number>): number {
  let greatest = NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value) && !(value <= greatest)) greatest = value;
  }
  return greatest;
}

/** Mean and standard deviation, the squares divided by the number of values; NaN for none. */
export function moments(values: ArrayLike<number>): { mean: number; deviation: number } {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / n) };
}

/** An interval and the probability, 0 to 1, with which such an interval covers the median. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * The narrowest interval x₍ₖ₎ … x₍ₙ₊₁₋ₖ₎ that covers the median with probability `atLeast` or more,
 * else lowest to highest; exact for draws from any continuous distribution. NaN as in `quantile`,
 * and level 0 for no values. At most 1000 values. (David & Nagaraja 2003, §7.1)
 */
export function medianInterval(values: ArrayLike<number>, atLeast = 0.95): Interval {
  const n = values.length;
  if (n > 1000) throw new RangeError(`${n} values: medianInterval takes at most 1000`);
  if (n === 0) return { low: NaN, high: NaN, level: 0 };
  // level(k) = 1 − 2 P(B < k),  B ~ Binomial(n, ½)
  let term = 1;
  for (let i = 0; i < n; i++) term /= 2;
  let k = 1;
  let level = 1 - 2 * term;
  while (2 * (k + 1) <= n + 1) {
    term = (term * (n - k + 1)) / k;
    if (level - 2 * term < atLeast) break;
    level -= 2 * term;
    k++;
  }
  const sorted = sort(values);
  return { low: sorted?.[k - 1] ?? NaN, high: sorted?.[n - k] ?? NaN, level };
}

/** Ascending copy; undefined if empty or if there is a NaN (which sorting puts last). */
function sort(values: ArrayLike<number>): Float64Array | undefined {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.at(-1);
  return last === undefined || Number.isNaN(last) ? undefined : sorted;
}
