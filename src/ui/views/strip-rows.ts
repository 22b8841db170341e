import type { Arm } from '../../charts/palette.ts';
import type { Track } from '../../recipe/track.ts';
import type { Run } from '../../run/run.svelte.ts';
import { placeOf } from './curve-data.ts';

/** One arm's values of a probe over the steps of the seed in view. */
export interface StripRow {
  readonly name: string;
  readonly arm: Arm;
  readonly track: Track;
  /** Share of class 1 in the training set; null before the first look. */
  readonly share: number | null;
  readonly cursor: number;
  readonly xMax: number;
  /** Over all steps so far that gave a number: mean and standard deviation, and the share of them at 0; null before the first. */
  readonly summary: {
    readonly mean: number;
    readonly deviation: number;
    readonly none: number;
  } | null;
}

const NOTHING: Track = { steps: [], values: [], width: 1, length: 0 };

/** A row for each of the arms. */
export const stripRows = (
  run: Pick<Run, 'armNames' | 'record' | 'seed' | 'steps' | 'at' | 'pictures'>,
  probe: string,
  arms: readonly string[],
): StripRow[] =>
  arms.map((name) => {
    const track = run.record(name, run.seed)?.tracks[probe] ?? NOTHING;
    return {
      name,
      arm: placeOf(run.armNames.indexOf(name)),
      track,
      share: shareOf(run.pictures.fields[name]?.values.samples?.labels ?? null),
      cursor: run.at,
      xMax: run.steps,
      summary: summaryOf(track),
    };
  });

const shareOf = (labels: Int32Array | null): number | null =>
  labels && labels.reduce((sum, label) => sum + Number(label === 1), 0) / labels.length;

function summaryOf({ values, length }: Track): StripRow['summary'] {
  let [count, sum, squares, none] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
    squares += value * value;
    none += Number(value === 0);
  }
  if (count === 0) return null;
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  return { mean, deviation, none: none / count };
}
