/** Equal bins from `low` to `high`. */
export interface Bins {
  readonly low: number;
  readonly high: number;
  readonly bins: number;
}

/**
 * How many values fell into each bin, how many finite ones below and above, and how many are NaN or
 * infinite.
 */
export interface Histogram {
  readonly counts: Uint32Array;
  readonly under: number;
  readonly over: number;
  readonly nonfinite: number;
}

/**
 * Counts values into bins ⌊bins (v − low) / (high − low)⌋, `high` itself into the last; throws
 * unless low < high and there is a bin.
 */
export function histogram(values: Float32Array, { low, high, bins }: Bins): Histogram {
  if (!(low < high && Number.isFinite(high - low))) {
    throw new RangeError(`bins from ${low} to ${high}: low must be less than high, both finite`);
  }
  if (!Number.isInteger(bins) || bins < 1) {
    throw new RangeError(`bins ${bins}: must be a whole number of 1 or more`);
  }
  const counts = new Uint32Array(bins);
  let under = 0;
  let over = 0;
  let nonfinite = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) nonfinite++;
    else if (value < low) under++;
    else if (value > high) over++;
    else counts[Math.min(bins - 1, Math.floor((bins * (value - low)) / (high - low)))]!++;
  }
  return { counts, under, over, nonfinite };
}
