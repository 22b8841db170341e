import { SCENARIOS } from '../../scenarios/all.ts';
import { prepare } from '../../src/engine/datasets/prepare.ts';
import type { Plan } from '../../src/recipe/plan.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Scenario } from '../../src/recipe/scenario.ts';

/** The plan of a stage at a preset. */
export interface PresetPlan {
  readonly stage: string;
  readonly preset: string;
  readonly plan: Plan;
}

/** The plans of every stage at `default` and at every preset. */
export function plansOf({ stages, presets }: Scenario): PresetPlan[] {
  const settings = { default: { knobs: {} }, ...presets };
  return Object.entries(stages).flatMap(([name, stage]) =>
    Object.entries(settings).map(([preset, { knobs }]) => ({
      stage: name,
      preset,
      plan: resolve(stage, knobs),
    })),
  );
}

/** Loads whatever data any scenario has that must be loaded. */
export async function prepareScenarios(): Promise<void> {
  for (const { plan } of Object.values(SCENARIOS).flatMap(plansOf))
    for (const { data } of Object.values(plan.arms)) await prepare(data);
}

/** Every arm of every stage as its scenario opens, by a name for a test. */
export const OPENING_ARMS = Object.entries(SCENARIOS).flatMap(([slug, scenario]) =>
  plansOf(scenario)
    .filter(({ preset }) => preset === 'default')
    .flatMap(({ stage, plan }) =>
      Object.entries(plan.arms).map(([name, arm]) => [`${slug}, ${stage}, ${name}`, arm] as const),
    ),
);
