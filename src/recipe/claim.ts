/** What a number is compared with. */
export type Criterion =
  | { readonly kind: 'above' | 'below' | 'within'; readonly bound: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

export const above = (bound: number): Criterion => ({ kind: 'above', bound });
export const below = (bound: number): Criterion => ({ kind: 'below', bound });
/** |value| ≤ bound */
export const within = (bound: number): Criterion => ({ kind: 'within', bound });
export const between = (low: number, high: number): Criterion => ({ kind: 'between', low, high });

/** Whether `value` meets the criterion; NaN meets none. */
export function meets(value: number, criterion: Criterion): boolean {
  switch (criterion.kind) {
    case 'above':
      return value > criterion.bound;
    case 'below':
      return value < criterion.bound;
    case 'within':
      return Math.abs(value) <= criterion.bound;
    case 'between':
      return value >= criterion.low && value <= criterion.high;
  }
}

/** A number measured on one seed, what it is compared with, and whether it holds. */
export interface Effect {
  readonly value: number;
  readonly criterion: Criterion;
  readonly holds: boolean;
}

/** Compares `value` with a criterion; where a claim has further conditions, all of `also` must be true too. */
export const effect = (value: number, criterion: Criterion, ...also: boolean[]): Effect => ({
  value,
  criterion,
  holds: meets(value, criterion) && also.every(Boolean),
});

export type Expectation = 'holds' | 'fails';

/** The readings of one arm on one seed, by probe name. A run that diverged reads NaN from there on. */
export interface ArmReadings<Name extends string = string> {
  /** The last value. */
  last(name: Name): number;
  /** The value at the last reading not after `step`. */
  at(name: Name, step: number): number;
  /** The mean over all readings. */
  mean(name: Name): number;
  /** The share of all readings that meet the criterion. */
  portion(name: Name, criterion: Criterion): number;
  /** The values of every layer, for probes that give one a layer: at the last reading, or at the last not after `step`. */
  layers(name: Name, step?: number): readonly number[];
  /** The step of the first reading that meets the criterion; NaN where none does. */
  firstStep(name: Name, criterion: Criterion): number;
}

/** The readings of one arm over its finished seeds. */
export interface ArmSeeds<Name extends string = string> {
  median(name: Name): number;
  lowest(name: Name): number;
  highest(name: Name): number;
  /** The median of the last readings not after `step`. */
  at(name: Name, step: number): number;
  /** The first step at which the median curve meets the criterion, or null. */
  firstStep(name: Name, criterion: Criterion): number | null;
}

/** The share of seeds at which the expectation must be met: 80 %, or all where the claim is exact (algebraic). */
const PASS_SHARE = 0.8;

/** How many of `seeds` must meet the expectation: 8 → 7, 16 → 13. */
export const needed = (seeds: number, exact: boolean): number =>
  exact ? seeds : Math.ceil(PASS_SHARE * seeds);
