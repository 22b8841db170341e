import type { Bounds } from './value.ts';

/** What one operation rounds away, as a share of the largest number in it: 8 units in the last place, for two engines together. */
export const ROUNDING = 2 ** -20;

/** What an addition among many rounds away: half a unit, as a share of the largest partial sum. */
const ADDITION = 2 ** -24;

/** Exact numbers. */
export const exactly = (low: number, high: number, grid = 1): Bounds => ({
  low,
  high,
  grid,
  error: 0,
});

/** The largest magnitude a number within bounds can have. */
export const largest = ({ low, high }: Pick<Bounds, 'low' | 'high'>): number =>
  Math.max(Math.abs(low), Math.abs(high));

/** Whether multiples of `grid` up to that magnitude are all float32. */
export const fits = (magnitude: number, grid: number): boolean =>
  grid > 0 && magnitude <= grid * 2 ** 24;

/** Bounds of numbers that come from any of these. */
export const hull = (...each: readonly Bounds[]): Bounds => ({
  low: Math.min(...each.map(({ low }) => low)),
  high: Math.max(...each.map(({ high }) => high)),
  grid: Math.min(...each.map(({ grid }) => grid)),
  error: Math.max(...each.map(({ error }) => error)),
});

/** Numbers times a power of two. */
export const scaled = ({ low, high, grid, error }: Bounds, factor: number): Bounds => ({
  low: low * factor,
  high: high * factor,
  grid: grid * factor,
  error: error * factor,
});

/** A sum of up to `count` numbers. */
export function summed(x: Bounds, count: number): Bounds {
  const [low, high] = [count * Math.min(0, x.low), count * Math.max(0, x.high)];
  const most = Math.max(-low, high);
  if (fits(most, x.grid)) return { low, high, grid: x.grid, error: 0 };
  const error = count * x.error + (ROUNDING + count * ADDITION) * most;
  return { low, high, grid: 0, error };
}

/** A sum of up to `count` products. */
export function dotted(a: Bounds, b: Bounds, count: number): Bounds {
  const high = largest(a) * largest(b);
  const error = a.error * largest(b) + b.error * largest(a);
  return summed({ low: -high, high, grid: a.grid * b.grid, error }, count);
}

/** The mean of `count` numbers. */
export const averaged = (x: Bounds, count: number): Bounds => ({
  ...x,
  grid: 0,
  error: summed(x, count).error / count + ROUNDING * largest(x),
});

/** A product of up to `count` numbers. */
export function multiplied(x: Bounds, count: number): Bounds {
  const high = Math.max(1, largest(x)) ** count;
  const grid = x.grid ** count;
  if (fits(high, grid)) return exactly(-high, high, grid);
  return { low: -high, high, grid: 0, error: count * high * (x.error + ROUNDING) };
}
