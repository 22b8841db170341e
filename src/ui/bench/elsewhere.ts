import type { KnobValue } from '../../recipe/knob.ts';
import { decode } from '../../run/knob-spelling.ts';
import type { Run } from '../../run/run.svelte.ts';
import { stageAddress } from '../../run/stage-address.ts';
import { stageOf, type Phrase } from './phrase-stage.ts';

/** The address of another stage of the scenario, where a phrase leads that speaks of it; null for the one in view. */
export function elsewhere({ scenario, stageName, setting }: Run, phrase: Phrase): string | null {
  const stage = stageOf(scenario, stageName, phrase);
  if (stage === null || stage === stageName) return null;
  const { knobs } = scenario.stages[stage]!;
  const turned = Object.entries(phrase.settings).map(([name, text]): [string, KnobValue] => [
    name,
    decode(knobs[name]!, text) as KnobValue,
  ]);
  const { slug, seeds, seed, engine } = setting;
  return stageAddress(slug, scenario, stage, {
    knobs: Object.fromEntries(turned),
    seeds,
    seed,
    engine,
  });
}
