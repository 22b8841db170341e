import type { ArmReadings, Criterion, Effect } from '../recipe/claim.ts';
import { armReadings, armsRead, UNREAD } from '../recipe/readings.ts';
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

/** Null while an arm that the claim reads is not finished; the others may take their time. */
function effectOn(
  claim: Claim,
  history: History,
  arms: readonly string[],
  seed: number,
): Effect | null {
  let isOpen = false;
  const read = (arm: string): ArmReadings => {
    const record = history.get(arm, seed);
    if (record?.done) return armReadings(record);
    isOpen = true;
    return UNREAD;
  };
  const effect = claim.of(armsRead(arms, read));
  return isOpen ? null : effect;
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
export const criterionOf = (claim: Claim, arms: readonly string[]): Criterion =>
  claim.of(armsRead(arms, () => UNREAD)).criterion;
