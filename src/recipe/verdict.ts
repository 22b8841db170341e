import { medianInterval, median, type Interval } from '../math/statistics.ts';
import { needed, type Effect, type Expectation } from './claim.ts';

/**
 * A claim over seeds at one setting. `holds` and `fails` are said at 80 % of the seeds (all, where the claim is
 * exact); between the two more seeds are needed.
 */
export interface Verdict {
  readonly word: 'pending' | 'holds' | 'fails' | 'undecided';
  /** A seed's effect, or null while it is not finished. */
  readonly effects: readonly (Effect | null)[];
  readonly held: number;
  readonly median: number;
  readonly interval: Interval | null;
}

/** The verdict over the effects of all seeds; null stands for a seed that is still running. */
export function verdict(effects: readonly (Effect | null)[], exact: boolean): Verdict {
  const finished = effects.filter((effect) => effect !== null);
  const held = finished.filter(({ holds }) => holds).length;
  const values = finished.map(({ value }) => value).filter(Number.isFinite);
  const enough = needed(effects.length, exact);
  const failed = finished.length - held;
  const word =
    finished.length < effects.length
      ? 'pending'
      : held >= enough
        ? 'holds'
        : failed >= enough
          ? 'fails'
          : 'undecided';
  return {
    word,
    effects,
    held,
    median: values.length > 0 ? median(values) : NaN,
    interval: values.length > 0 ? medianInterval(values) : null,
  };
}

/** On how many seeds the expectation was met, and whether that is enough. */
export function tally(effects: readonly Effect[], expects: Expectation, exact: boolean) {
  const met = effects.filter(({ holds }) => holds === (expects === 'holds')).length;
  return { met, passed: met >= needed(effects.length, exact) };
}
