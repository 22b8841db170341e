import { count, significant } from '../../charts/format.ts';
import type { CostAxis } from '../../recipe/cost-axis.ts';
import type { Run } from '../../run/run.svelte.ts';
import type { Words } from '../../words/en.ts';

/** A cost without its unit: whole steps and samples, two digits of epochs and milliseconds. */
export function costNumber(axis: CostAxis, cost: number): string {
  if (axis === 'steps' || axis === 'samples') return count(Math.round(cost));
  return cost >= 100 ? count(Math.round(cost)) : significant(cost);
}

/** A place on the run's axis in words: `step 40`, `20,480 samples`, `1.3 ms`. */
export const placeText = ({ axis }: Pick<Run, 'axis'>, place: number, words: Words): string =>
  words.axis.at[axis.inUse](costNumber(axis.inUse, axis.costAt(place)));
