import { median } from '../math/statistics.ts';
import type { RunRecord } from './history.ts';

/** An arm's curve: the median over seeds at each step that all its runs in view have read, with the range around it. */
export interface Curve {
  readonly steps: number[];
  readonly median: number[];
  readonly low: number[];
  readonly high: number[];
  /** How many seeds it stands for. */
  readonly seeds: number;
}

/**
 * The curve of a probe over runs. The seed furthest behind does not hold the others back: while it runs, the curve is
 * of the finished seeds; before any is finished, of the first seed as far as it has got. A diverged run counts to its end.
 */
export function curve(records: readonly RunRecord[], probe: string): Curve {
  const finished = records.filter(({ done }) => done);
  const shown = (finished.length > 0 ? finished : records.slice(0, 1)).flatMap((record) => {
    const track = record.tracks[probe];
    return track ? [track] : [];
  });
  const steps: number[] = [];
  const result: Curve = { steps, median: [], low: [], high: [], seeds: shown.length };
  const longest = shown.reduce<(typeof shown)[number] | null>(
    (best, track) => (!best || track.length > best.length ? track : best),
    null,
  );
  for (let i = 0; i < (longest?.length ?? 0); i++) {
    const values = shown
      .filter(({ length }) => i < length)
      .map(({ values, width }) => values[i * width]!)
      .filter(Number.isFinite);
    if (values.length === 0) break;
    steps.push(longest!.steps[i]!);
    result.median.push(median(values));
    result.low.push(Math.min(...values));
    result.high.push(Math.max(...values));
  }
  return result;
}
