import { beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../scenarios/all.ts';
import * as tf from '../../../src/engine/tf.ts';
import { Trainers } from '../../../src/engine/trainers.ts';
import { resolve, type ArmPlan } from '../../../src/recipe/plan.ts';
import { remediesFor, treated } from '../../../src/recipe/remedy.ts';
import { avoids } from '../../../src/run/avoids.ts';
import { startNodeBackend } from '../../programs/node-backend.ts';
import { dissected } from './dissected.ts';
import { FAULTS, HEALTHY, OVERFLOWS, turnedUp } from './faults.ts';

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
});

const timeout = 300_000;

describe.each([1, 2, 3])('on seed %d', (seed) => {
  test.each(Object.entries(FAULTS))('%s: found, where it is', async (_, { arm, found }) => {
    const { findings } = await dissected(arm, { seed });
    expect(findings[0]).toMatchObject(found);
  });

  test.each(Object.entries(HEALTHY))('%s: nothing is found', async (_, arm) => {
    const { findings, end } = await dissected(arm, { seed });
    expect(findings).toEqual([]);
    expect(end.failed).toBe(false);
  });

  test.each(Object.entries(OVERFLOWS))('%s leave float32 there', async (_, { arm, found }) => {
    const { findings, divergence } = await dissected(arm, { seed });
    const broken = findings.find(({ cause }) => cause === 'nonFinite');
    expect(broken).toMatchObject(found);
    const early = found['where'] === 'gradient' || found['where'] === 'weight' ? 1 : 0;
    expect(broken!.step).toBe(divergence!.step - early);
  });
});

test.each([57, 60, 101])('a rate turned up at step %d: the first whole update', async (at) => {
  const arm = turnedUp(at);
  const { findings } = await dissected(arm);
  const { step, layer } = firstWhole(arm);
  expect(step).toBeGreaterThanOrEqual(at);
  expect(findings[0]).toMatchObject({ cause: 'explosion', why: 'update', step, layer });
});

/** Where a step first moves a layer by more than its size, all steps being looked at one by one. */
function firstWhole(arm: ArmPlan): { step: number; layer: string } {
  const trainer = new Trainers().start(arm, 1, 'replay');
  try {
    for (let before = trainer.save(); trainer.advance(1).steps > 0; before = trainer.save())
      for (const [name, values] of Object.entries(before.variables)) {
        const now = trainer.save().variables[name]!;
        const size = (of: (value: number, i: number) => number) =>
          Math.sqrt(values.reduce((sum, value, i) => sum + of(value, i) ** 2, 0));
        const isWhole = size((value, i) => now[i]! - value) > size((value) => value);
        if (name.endsWith('/kernel') && isWhole)
          return { step: before.step, layer: name.split('/')[0]! };
      }
    throw new Error('no update is larger than its weights');
  } finally {
    trainer.dispose();
  }
}

test.each(Object.entries(FAULTS))('%s: a change that is offered avoids it', async (_, { arm }) => {
  const before = await dissected(arm);
  const trials = remediesFor(before.findings[0]!).flatMap((remedy) => treated(arm, remedy) ?? []);
  const helped: boolean[] = [];
  for (const plan of trials) helped.push(avoids(await dissected(plan), before));
  expect(helped).toContain(true);
});

test('eager TensorFlow.js comes to the same cause, step and layer, and keeps no tensor', async () => {
  const { arm, found } = FAULTS['a rate far too high']!;
  const tensors = tf.memory().numTensors;
  const { findings } = await dissected(arm, { engine: 'tfjs' });
  expect(findings[0]).toMatchObject(found);
  expect(tf.memory().numTensors).toBe(tensors);
});

/** What is found in the arms of each scenario's first stage, of which all others learn. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'relu-vs-linear linear': ['plateau linear'],
  'relu-vs-linear sigmoid': ['plateau vanishing'],
  'bn-gradient-flow plain': ['plateau vanishing'],
  'bn-gradient-flow large': ['plateau vanishing'],
  'resnet-depth bare': ['explosion activations', 'explosion update', 'nonFinite'],
  'class-imbalance natural': ['imbalance'],
};

test.each(Object.keys(SCENARIOS))('%s: what is said of its arms', { timeout }, async (slug) => {
  const stage = Object.values(SCENARIOS[slug]!.stages)[0]!;
  for (const [name, arm] of Object.entries(resolve(stage, {}).arms)) {
    const { findings } = await dissected(arm);
    const said = findings.map((each) =>
      [each.cause, 'why' in each ? each.why : ''].join(' ').trim(),
    );
    expect.soft(said, name).toEqual(FOUND[`${slug} ${name}`] ?? []);
  }
});
