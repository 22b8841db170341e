import { median, medianInterval, type Interval } from '../math/statistics.ts';
import { armReadings } from '../recipe/readings.ts';
import type { Curve } from './curve.ts';
import type { RunRecord } from './history.ts';

/** Numbers of finished seeds, as verdicts say them: the median, its interval of 95 % or as near as so few seeds come. */
export interface Spread {
  readonly median: number;
  /** Null where no seed came through. */
  readonly interval: Interval | null;
  /** How many seeds it stands for. */
  readonly seeds: number;
  /** How many seeds have no such number since they diverged. */
  readonly lost: number;
}

function spreadOf(numbers: readonly number[]): Spread {
  const values = numbers.filter(Number.isFinite);
  const interval = values.length > 0 ? medianInterval(values) : null;
  const { length: seeds } = values;
  return { median: median(values), interval, seeds, lost: numbers.length - seeds };
}

const lastOf = (record: RunRecord, probe: string): number => armReadings(record).last(probe);

/** What a probe reads at the end, over the finished runs. */
export const finalOf = (records: readonly RunRecord[], probe: string): Spread =>
  spreadOf(records.filter(({ done }) => done).map((record) => lastOf(record, probe)));

/** One seed finished on both sides. */
interface Pair {
  readonly one: RunRecord;
  readonly other: RunRecord;
}

function pairsOf(ones: readonly RunRecord[], others: readonly RunRecord[]): Pair[] {
  return ones.flatMap((one) => {
    const other = others.find(({ seed }) => seed === one.seed);
    return one.done && other?.done ? [{ one, other }] : [];
  });
}

/** One side's probe less the other's, seed by seed. */
export interface Contrast {
  /** Over the steps at which both have readings: median, lowest and highest. */
  readonly curve: Curve;
  /** At the end. */
  readonly final: Spread;
  /** On how many seeds it is above zero at the end, and on how many below. */
  readonly above: number;
  readonly below: number;
}

/** The difference of two sides, paired by seed; a seed counts once it is finished on both. */
export function contrastOf(
  ones: readonly RunRecord[],
  others: readonly RunRecord[],
  probe: string,
): Contrast {
  const pairs = pairsOf(ones, others);
  const lasts = pairs.map(({ one, other }) => lastOf(one, probe) - lastOf(other, probe));
  return {
    curve: differenceCurve(pairs, probe),
    final: spreadOf(lasts),
    above: lasts.filter((last) => last > 0).length,
    below: lasts.filter((last) => last < 0).length,
  };
}

function differenceCurve(pairs: readonly Pair[], probe: string): Curve {
  const at = new Map<number, number[]>();
  for (const { one, other } of pairs) {
    const theirs = valuesOf(other, probe);
    for (const [step, value] of valuesOf(one, probe)) {
      const difference = value - (theirs.get(step) ?? NaN);
      if (Number.isFinite(difference)) at.set(step, [...(at.get(step) ?? []), difference]);
    }
  }
  const steps = [...at.keys()].sort((a, b) => a - b);
  const each = steps.map((step) => at.get(step)!);
  return {
    steps,
    median: each.map(median),
    low: each.map((values) => Math.min(...values)),
    high: each.map((values) => Math.max(...values)),
    seeds: pairs.length,
  };
}

/** Readings by step. */
function valuesOf({ tracks }: RunRecord, probe: string): Map<number, number> {
  const track = tracks[probe];
  const length = track?.length ?? 0;
  return new Map(
    Array.from({ length }, (_, i) => [track!.steps[i]!, track!.values[i * track!.width]!]),
  );
}
