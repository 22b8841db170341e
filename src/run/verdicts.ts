import type { ArmReadings, Criterion, Effect } from '../recipe/claim.ts';
import { armReadings } from '../recipe/readings.ts';
import type { Claim, Scenario } from '../recipe/scenario.ts';
import { verdict, type Verdict } from '../recipe/verdict.ts';
import type { History } from './history.ts';

/** The claim over the seeds of a history; seeds whose runs are not all finished are still open. */
export function verdictOn(
  claim: Claim,
  history: History,
  arms: readonly string[],
  seeds: number,
): Verdict {
  const effects = Array.from({ length: seeds }, (_, i) => effectOn(claim, history, arms, i + 1));
  return verdict(effects, claim.exact ?? false);
}

function effectOn(
  claim: Claim,
  history: History,
  arms: readonly string[],
  seed: number,
): Effect | null {
  const records = arms.map((arm) => history.get(arm, seed));
  if (!records.every((record) => record?.done)) return null;
  return claim.of(Object.fromEntries(arms.map((arm, i) => [arm, armReadings(records[i]!)])));
}

/** Which of a preset’s claims came out as expected, under the preset’s name, going by verdicts measured there. */
export const metAt = (
  { claims }: Scenario,
  preset: string,
  verdicts: Readonly<Record<string, Verdict>>,
): Record<string, Record<string, boolean>> => ({
  [preset]: Object.fromEntries(
    Object.entries(verdicts).flatMap(([name, { word }]) => {
      const expected = claims[name]!.expects[preset];
      return expected ? [[name, word === expected]] : [];
    }),
  ),
});

/** What the claim compares its number with; known before anything is measured. */
export function criterionOf(claim: Claim, arms: readonly string[]): Criterion {
  const unread: ArmReadings = {
    last: () => NaN,
    at: () => NaN,
    mean: () => NaN,
    portion: () => NaN,
    layers: () => [],
    firstStep: () => NaN,
  };
  return claim.of(Object.fromEntries(arms.map((arm) => [arm, unread]))).criterion;
}
