import { SCENARIOS } from '../../../scenarios/all.ts';
import { presetValues } from '../../run/presets.ts';
import { stageAddress } from '../../run/stage-address.ts';

export const noteHref = (note: string): string => `#/notes/${note}`;
export const guideHref = (slug: string): string => `#/guide/${slug}`;
export const benchHref = (slug: string): string => `#/bench/${slug}`;

/** The bench where a claim is measured at a preset. */
export function claimHref(slug: string, claim: string, preset: string): string {
  const scenario = SCENARIOS[slug]!;
  const { stage } = scenario.claims[claim]!;
  const knobs = presetValues(scenario, scenario.stages[stage]!, preset);
  return stageAddress(slug, scenario, stage, { knobs });
}
