import type { ArmSeeds } from '../recipe/claim.ts';
import { maximum, median, minimum } from '../math/statistics.ts';
import type { ChoiceGuess, Trial, ValueGuess } from '../recipe/guide.ts';
import { armSeeds } from '../recipe/readings.ts';
import type { RunRecord } from './history.ts';
import type { Run } from './run.svelte.ts';
import type { Outcome } from './score.ts';

type Runs = Pick<Run, 'record' | 'seeds' | 'armNames'>;
type Arms = Readonly<Record<string, ArmSeeds>>;

/** What an arm's finished runs read, over the seeds given. */
function armsOver(run: Runs, seeds: readonly number[]): Arms {
  const done = (arm: string) =>
    seeds
      .map((seed) => run.record(arm, seed))
      .filter((each): each is RunRecord => each?.done ?? false);
  return Object.fromEntries(run.armNames.map((arm) => [arm, armSeeds(done(arm))]));
}

const seedsOf = ({ seeds }: Runs) => Array.from({ length: seeds }, (_, i) => i + 1);

/** What every arm's finished runs read. */
const armsRead = (run: Runs): Arms => armsOver(run, seedsOf(run));

/** Whether every seed of these arms is done. */
export const isDone = (run: Runs, arms: readonly string[]): boolean =>
  arms.every((arm) => seedsOf(run).every((seed) => run.record(arm, seed)?.done ?? false));

/** The number a reader guessed: its median over seeds, the least and the greatest. */
export function outcomeOf(run: Runs, { of }: ValueGuess): Outcome {
  const each = seedsOf(run).map((seed) => of(armsOver(run, [seed])) ?? NaN);
  return { value: median(each), low: minimum(each), high: maximum(each) };
}

/** What a trial quotes of a run: medians over seeds of what each has, and what all have together. */
export function quotedOf(
  run: Runs,
  { numbers, perSeed }: Pick<Trial, 'numbers' | 'perSeed'>,
): Readonly<Record<string, number | null>> {
  const each = perSeed ? seedsOf(run).map((seed) => perSeed(armsOver(run, [seed]))) : [];
  const medians = Object.keys(each[0] ?? {}).map((name) => [
    name,
    median(each.map((quoted) => quoted[name] ?? NaN)),
  ]);
  return { ...numbers(armsRead(run)), ...(Object.fromEntries(medians) as Record<string, number>) };
}

/** The right answer of a choice: the first whose test the run passes; null if none does. */
export function rightAnswer(run: Runs, { answers }: ChoiceGuess): string | null {
  const arms = armsRead(run);
  return Object.entries(answers).find(([, { when }]) => when(arms))?.[0] ?? null;
}
