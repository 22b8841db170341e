import type { Scenario } from '../recipe/scenario.ts';
import { formatAddress, type Setting } from './address.ts';
import { DEFAULT_SEEDS } from './seed-counts.ts';

/** The setting a stage starts with: nothing is turned, and what is left to the stage is left to it. */
const STANDARD: Omit<Setting, 'slug' | 'stage'> = {
  knobs: {},
  marks: null,
  seeds: DEFAULT_SEEDS,
  seed: 1,
  cursor: null,
  engine: 'replay',
  arms: null,
  axis: null,
};

/** The address of a scenario's stage on the bench: as it starts, but for what is said to be otherwise. */
export function stageAddress(
  slug: string,
  { stages }: Pick<Scenario, 'stages'>,
  stage: string,
  otherwise: Partial<typeof STANDARD> = {},
): string {
  const isFirst = stage === Object.keys(stages)[0];
  const setting = { ...STANDARD, ...otherwise, slug, stage: isFirst ? null : stage };
  return formatAddress(setting, stages[stage]!.knobs);
}
