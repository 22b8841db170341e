import { SCENARIOS } from '../../../scenarios/all.ts';
import type { KnobValue } from '../../recipe/knob.ts';
import { formatAddress } from '../../run/address.ts';
import { DEFAULT_SEEDS } from '../../run/seed-counts.ts';
import { presetValues } from '../../run/presets.ts';

export const noteHref = (note: string): string => `#/notes/${note}`;
export const guideHref = (slug: string): string => `#/guide/${slug}`;
export const benchHref = (slug: string): string => `#/bench/${slug}`;

/** The bench where a claim is measured at a preset. */
export function claimHref(slug: string, claim: string, preset: string): string {
  const scenario = SCENARIOS[slug]!;
  const name = scenario.claims[claim]!.stage;
  const stage = scenario.stages[name]!;
  const knobs = presetValues(scenario, stage, preset) as Readonly<Record<string, KnobValue>>;
  return formatAddress(
    {
      slug,
      stage: name === Object.keys(scenario.stages)[0] ? null : name,
      knobs,
      seeds: DEFAULT_SEEDS,
      seed: 1,
      cursor: null,
      engine: 'replay',
      arms: null,
      marks: null,
      axis: null,
    },
    stage.knobs,
  );
}
