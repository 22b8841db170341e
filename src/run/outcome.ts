import type { ArmSeeds } from '../recipe/claim.ts';
import type { ChoiceGuess, ValueGuess } from '../recipe/guide.ts';
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
export const armsRead = (run: Runs): Arms => armsOver(run, seedsOf(run));

/** Whether every seed of these arms is done. */
export const isDone = (run: Runs, arms: readonly string[]): boolean =>
  arms.every((arm) => seedsOf(run).every((seed) => run.record(arm, seed)?.done ?? false));

/** The number a reader guessed, over all seeds, with the least and the greatest of single ones. */
export function outcomeOf(run: Runs, { of }: ValueGuess): Outcome {
  const each = seedsOf(run).map((seed) => of(armsOver(run, [seed])) ?? NaN);
  const finite = each.filter(Number.isFinite);
  return {
    value: of(armsRead(run)) ?? NaN,
    low: Math.min(...finite),
    high: Math.max(...finite),
  };
}

/** The right answer of a choice: the first whose test the run passes; null if none does. */
export function rightAnswer(run: Runs, { answers }: ChoiceGuess): string | null {
  const arms = armsRead(run);
  return Object.entries(answers).find(([, { when }]) => when(arms))?.[0] ?? null;
}
