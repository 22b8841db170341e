import { starts, type KnobValue } from '../recipe/knob.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Stage } from '../recipe/stage.ts';

/** A preset's names: `default` is every knob's start. */
const namesOf = (scenario: Scenario): string[] => ['default', ...Object.keys(scenario.presets)];

/** Every knob of the stage under a preset. */
export function presetValues(
  scenario: Scenario,
  stage: Stage,
  preset: string,
): Readonly<Record<string, KnobValue>> {
  const own = Object.entries(scenario.presets[preset]?.knobs ?? {}).filter(([name]) =>
    Object.hasOwn(stage.knobs, name),
  );
  return { ...starts(stage.knobs), ...(Object.fromEntries(own) as Record<string, KnobValue>) };
}

/** The presets that mean something on the stage: `default`, those whose knobs it has, and those that a claim of it speaks of. */
export const presetsOf = (scenario: Scenario, stage: Stage): string[] =>
  namesOf(scenario).filter(
    (preset) =>
      preset === 'default' ||
      Object.keys(scenario.presets[preset]!.knobs).every((name) =>
        Object.hasOwn(stage.knobs, name),
      ) ||
      Object.values(scenario.claims).some(
        (claim) => scenario.stages[claim.stage] === stage && preset in claim.expects,
      ),
  );

/** The preset whose values the knobs have, or null. */
export function presetInPlace(
  scenario: Scenario,
  stage: Stage,
  knobs: Readonly<Record<string, KnobValue>>,
): string | null {
  const matches = (preset: string) =>
    Object.entries(presetValues(scenario, stage, preset)).every(
      ([knob, value]) => knobs[knob] === value,
    );
  return presetsOf(scenario, stage).find(matches) ?? null;
}
