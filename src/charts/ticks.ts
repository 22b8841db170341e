import { nice, ticks, tickStep } from 'd3';
import { count, fixed, powerOfTen, scientific } from './format.ts';

/** How an axis measures. */
export type ScaleKind = 'linear' | 'log';

/** Where an axis has its ticks, and what they say. */
export interface Ticks {
  readonly values: readonly number[];
  readonly label: (value: number) => string;
}

/** About `most` ticks at 1, 2 or 5 times a power of ten, all with the same number of decimals. */
export function linearTicks(low: number, high: number, most: number): Ticks {
  const values = ticks(low, high, most);
  const step = tickStep(low, high, most);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  if (decimals > 4 || step >= 1e5) return { values, label: (value) => scientific(value) };
  return { values, label: decimals ? (value) => fixed(value, decimals) : count };
}

/** At most about `most` ticks: at 1 and 3 of each decade where they fit, else at powers of ten, evenly thinned. */
export function logTicks(low: number, high: number, most: number): Ticks {
  const first = exponentOf(low);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const inside = (value: number) => value >= low * 0.999 && value <= high * 1.001;
  const powers = range(first, last);

  const fine = powers.flatMap((e) => [power(e), 3 * power(e)]).filter(inside);
  if (fine.length <= most || last - first <= 1) return { values: fine, label: plain };

  // counted from 1, so that ticks do not wander as the axis grows
  let every = 1;
  let thinned = powers.map(power).filter(inside);
  while (thinned.length > most) {
    every++;
    thinned = powers
      .filter((e) => e % every === 0)
      .map(power)
      .filter(inside);
  }
  const label = (value: number) => powerOfTen(Math.round(Math.log10(value)));
  return { values: thinned, label };
}

/** The ends of an axis that shows `low` … `high`, moved outward to round numbers; on a log axis 1 or 3 of a decade. */
export function niceDomain(low: number, high: number, scale: ScaleKind): [number, number] {
  if (scale === 'linear') {
    if (low === high) return [low - 0.5, high + 0.5];
    return nice(low, high, 5);
  }
  const below = roundLog(low, 'below');
  const above = roundLog(high, 'above');
  return below === above ? [below / 10, above * 10] : [below, above];
}

/** The nearest of 1, 3 and 10 times a power of ten that is not inside `value`. */
function roundLog(value: number, side: 'below' | 'above'): number {
  const decade = power(exponentOf(value));
  const steps = [decade, 3 * decade, 10 * decade];
  return side === 'below'
    ? steps.filter((step) => step <= value * (1 + 1e-9)).at(-1)
    : steps.find((step) => step >= value * (1 - 1e-9))!;
}

function plain(value: number): string {
  const exponent = exponentOf(value);
  if (exponent < -3 || exponent > 4) {
    const first = Math.round(value / power(exponent));
    return first === 1 ? powerOfTen(exponent) : scientific(value, 0);
  }
  return exponent < 0 ? fixed(value, -exponent) : count(value);
}

/** The power of ten at or below; a power itself must not fall short by rounding. */
function exponentOf(value: number): number {
  return Math.floor(Math.log10(value) + 1e-9);
}

/** 10 to a whole number, the nearest there is. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
