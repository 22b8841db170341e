import { Trainers } from '../../src/engine/trainers.ts';
import { Ledger } from '../../src/worker/ledger.ts';
import type { ArmReadings, Effect, Expectation } from '../../src/recipe/claim.ts';
import { median, medianInterval } from '../../src/math/statistics.ts';
import type { Engine } from '../../src/recipe/engine.ts';
import { resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import { readingSteps } from '../../src/recipe/probe.ts';
import { armReadings } from '../../src/recipe/readings.ts';
import type { Claim, Scenario } from '../../src/recipe/scenario.ts';
import { tally } from '../../src/recipe/verdict.ts';

/** A claim at a preset over seeds; `passed` counts the seeds that met the expectation. */
export interface Measured {
  readonly scenario: string;
  readonly preset: string;
  readonly claim: string;
  readonly expects: Expectation;
  readonly passed: number;
  readonly seeds: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Whether enough seeds met it: 80 %, or all where the claim is exact. */
  readonly enough: boolean;
  readonly values: readonly number[];
}

const trainers = new Trainers();

/** Trains one run to its end, without a page or a worker, as the page would. */
export function trained(arm: ArmPlan, seed: number, engine: Engine = 'replay'): ArmReadings {
  const trainer = trainers.start(arm, seed, engine);
  const ledger = new Ledger();
  ledger.add(0, trainer.read());
  for (const step of readingSteps(arm.steps, arm.readings, arm.spacing).slice(1)) {
    while (trainer.at < step && !trainer.divergence) {
      const at = trainer.at;
      ledger.addTaken(at, trainer.advance(step - at));
    }
    if (trainer.divergence) break;
    ledger.add(step, trainer.read());
  }
  const diverged = trainer.divergence?.step ?? null;
  trainer.dispose();
  const tracks = Object.fromEntries(
    Object.entries(ledger.take()).map(([name, column]) => [
      name,
      { ...column, length: column.steps.length },
    ]),
  );
  return armReadings({ tracks, diverged });
}

/** Every claim of a scenario at every preset that expects something of it, over the given seeds. */
export function* measure(
  slug: string,
  scenario: Scenario,
  seeds: readonly number[],
): Generator<Measured> {
  const presets = { default: { knobs: {} }, ...scenario.presets };
  for (const [preset, { knobs }] of Object.entries(presets)) {
    const claims = Object.entries(scenario.claims).filter(([, claim]) => claim.expects[preset]);
    const stages = new Set(claims.map(([, { stage }]) => stage));
    for (const stage of stages) {
      const { arms } = resolve(scenario.stages[stage]!, knobs);
      const { engine } = trainers.engineFor(Object.values(arms));
      const runs = seeds.map((seed) =>
        Object.fromEntries(
          Object.entries(arms).map(([name, arm]) => [name, trained(arm, seed, engine)]),
        ),
      );
      for (const [name, claim] of claims.filter(([, each]) => each.stage === stage))
        yield judged({ scenario: slug, preset, claim: name }, claim, runs);
    }
  }
}

function judged(
  names: Pick<Measured, 'scenario' | 'preset' | 'claim'>,
  claim: Claim,
  runs: readonly Readonly<Record<string, ArmReadings>>[],
): Measured {
  const expects = claim.expects[names.preset]!;
  const effects: Effect[] = runs.map((arms) => claim.of(arms));
  const values = effects.map(({ value }) => value);
  const { met, passed } = tally(effects, expects, claim.exact ?? false);
  const { low, high, level } = medianInterval(values);
  return {
    ...names,
    expects,
    passed: met,
    seeds: runs.length,
    effect: median(values),
    low,
    high,
    level,
    enough: passed,
    values,
  };
}
