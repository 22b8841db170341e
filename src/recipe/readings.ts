import { maximum, median, minimum } from '../math/statistics.ts';
import { meets, type ArmReadings, type ArmSeeds, type Criterion } from './claim.ts';
import { indexAt, type Track, type Tracks } from './track.ts';

/** A finished run as a claim reads it: its tracks, and the step at which it diverged, if it did. */
export interface FinishedRun {
  readonly tracks: Tracks;
  readonly diverged: number | null;
}

/** What a claim sees of one run. Past a divergence every value is NaN. */
export function armReadings(run: FinishedRun): ArmReadings {
  const { diverged } = run;
  /** The place of the last reading not after `step`, or −1 where there is none. */
  const placeAt = (name: string, step: number): number =>
    diverged !== null && step >= diverged ? -1 : indexAt(trackOf(run, name), step);
  const read = (name: string, step: number): number => {
    const { values, width } = trackOf(run, name);
    return values[placeAt(name, step) * width] ?? NaN;
  };
  /** The mean of `score` over all readings; NaN where there are none. */
  const mean = (name: string, score: (value: number) => number): number => {
    const { values, width, length } = trackOf(run, name);
    if (diverged !== null) return NaN;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += score(values[i * width]!);
    return sum / length;
  };
  return {
    last: (name) => read(name, Infinity),
    at: read,
    mean: (name) => mean(name, (value) => value),
    portion: (name, criterion) => mean(name, (value) => Number(meets(value, criterion))),
    layers: (name, step = Infinity) => {
      const { values, width } = trackOf(run, name);
      const start = placeAt(name, step) * width;
      return Array.from({ length: width }, (_, i) => (start < 0 ? NaN : values[start + i]!));
    },
    firstStep: (name, criterion) => {
      const { steps, values, width, length } = trackOf(run, name);
      for (let i = 0; i < length; i++) if (meets(values[i * width]!, criterion)) return steps[i]!;
      return NaN;
    },
  };
}

/** The readings of a run that has none yet. */
export const UNREAD: ArmReadings = {
  last: () => NaN,
  at: () => NaN,
  mean: () => NaN,
  portion: () => NaN,
  layers: () => [],
  firstStep: () => NaN,
};

/** What a claim or a finding is given: readings by arm, made when it asks for them. */
export const armsRead = <Read>(
  arms: readonly string[],
  read: (arm: string) => Read,
): Readonly<Record<string, Read>> =>
  Object.defineProperties(
    {},
    Object.fromEntries(arms.map((arm) => [arm, { get: () => read(arm), enumerable: true }])),
  );

/** What a finding sees of one arm: its runs over seeds, as far as they have got. */
export function armSeeds(runs: readonly FinishedRun[]): ArmSeeds {
  const lasts = (name: string) => runs.map((run) => armReadings(run).last(name));
  return {
    median: (name) => median(lasts(name)),
    lowest: (name) => minimum(lasts(name)),
    highest: (name) => maximum(lasts(name)),
    at: (name, step) => median(runs.map((run) => armReadings(run).at(name, step))),
    firstStep: (name, criterion) => firstStep(runs, name, criterion),
  };
}

function firstStep(
  runs: readonly FinishedRun[],
  name: string,
  criterion: Criterion,
): number | null {
  if (runs.length === 0) return null;
  const tracks = runs.map((run) => trackOf(run, name));
  const shortest = Math.min(...tracks.map(({ length }) => length));
  for (let i = 0; i < shortest; i++) {
    const middle = median(tracks.map(({ values, width }) => values[i * width]!));
    if (meets(middle, criterion)) return tracks[0]!.steps[i]!;
  }
  return null;
}

const NOTHING: Track = { steps: [], values: [], width: 0, length: 0 };

/** The run's track of that name; a run may diverge before its first reading. */
function trackOf({ tracks, diverged }: FinishedRun, name: string): Track {
  const track = tracks[name];
  if (track) return track;
  if (diverged !== null) return NOTHING;
  const names = Object.keys(tracks).join(', ');
  throw new Error(`probe "${name}" has no readings; there are ${names}`);
}
