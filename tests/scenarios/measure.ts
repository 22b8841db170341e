import { prepare } from '../../src/engine/datasets/prepare.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import type { Criterion, Effect, Expectation } from '../../src/recipe/claim.ts';
import { median, medianInterval } from '../../src/math/statistics.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Claim, Scenario } from '../../src/recipe/scenario.ts';
import { tally } from '../../src/recipe/verdict.ts';
import { SeedRuns } from './seed-runs.ts';

/** A claim at a preset over seeds; `passed` counts the seeds that met the expectation. */
export interface Measured {
  readonly scenario: string;
  readonly preset: string;
  readonly claim: string;
  readonly expects: Expectation;
  readonly criterion: Criterion;
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

/** Every claim of a scenario at every preset that expects something of it, over the given seeds. */
export async function* measure(
  slug: string,
  scenario: Scenario,
  seeds: readonly number[],
): AsyncGenerator<Measured> {
  const presets = { default: { knobs: {} }, ...scenario.presets };
  for (const [preset, { knobs }] of Object.entries(presets)) {
    const claims = Object.entries(scenario.claims).filter(([, claim]) => claim.expects[preset]);
    const stages = new Set(claims.map(([, { stage }]) => stage));
    for (const stage of stages) {
      const { arms } = resolve(scenario.stages[stage]!, knobs);
      await Promise.all(Object.values(arms).map(({ data }) => prepare(data)));
      const { engine } = trainers.engineFor(Object.values(arms));
      const tried = claims.filter(([, each]) => each.stage === stage);
      const effects = seeds.map((seed) => {
        const runs = new SeedRuns(arms, (arm) => trainers.start(arm, seed, engine));
        const each = tried.map(([, claim]) => claim.of(runs.byArm));
        runs.dispose();
        return each;
      });
      for (const [i, [name, claim]] of tried.entries()) {
        const names = { scenario: slug, preset, claim: name };
        yield judged(
          names,
          claim,
          effects.map((each) => each[i]!),
        );
      }
    }
  }
}

/** All of them, gathered. */
export async function measureAll(...what: Parameters<typeof measure>): Promise<Measured[]> {
  const all: Measured[] = [];
  for await (const each of measure(...what)) all.push(each);
  return all;
}

function judged(
  names: Pick<Measured, 'scenario' | 'preset' | 'claim'>,
  claim: Claim,
  effects: readonly Effect[],
): Measured {
  const expects = claim.expects[names.preset]!;
  const values = effects.map(({ value }) => value);
  const { met, passed } = tally(effects, expects, claim.exact ?? false);
  const { low, high, level } = medianInterval(values);
  return {
    ...names,
    expects,
    criterion: effects[0]!.criterion,
    passed: met,
    seeds: effects.length,
    effect: median(values),
    low,
    high,
    level,
    enough: passed,
    values,
  };
}
