import { beforeAll, expect, test } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import * as tf from '../../src/engine/tf.ts';
import { STRETCH_STEPS, STRETCHES } from '../../src/recipe/run-copy.ts';
import { dropping } from '../../src/recipe/evaluation.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { trainLoss } from '../../src/recipe/probe.ts';
import { Job } from '../../src/worker/job.ts';
import { exploding, order, small } from '../worker/arms.ts';
import { useBackend } from './backends.ts';
import { WORDS } from './words.ts';

beforeAll(() => useBackend('cpu'));

/** A run trained to its end, and laid open. */
function copied(arm: ArmPlan) {
  const job = new Job(order('a', { arm }), 2 ** 20, (...run) => new EagerTrainer(run[0], run[1]));
  while (!job.done) job.train(() => false);
  const copy = job.copy();
  return { copy, losses: job.ledger.take()['loss']?.values, job };
}

test('a run is laid open in stretches of states, each a step after the one before', () => {
  const arm = small();
  const { copy } = copied(arm);
  expect(copy.stretches).toHaveLength(STRETCHES);
  const trainer = new EagerTrainer(arm, 1);
  for (const states of copy.stretches) {
    expect(states).toHaveLength(STRETCH_STEPS + 1);
    trainer.restore(states[0]!);
    for (const state of states) {
      expect(trainer.save()).toEqual(state);
      trainer.advance(1);
    }
  }
  const steps = copy.stretches.map(([first]) => first!.step);
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBeGreaterThanOrEqual(arm.steps - 2 * STRETCH_STEPS);
  trainer.dispose();
});

test('it says where the run starts, what it is drawn from, and the loss at its readings', () => {
  const arm = small({ probes: { loss: trainLoss() } });
  const { copy, losses } = copied(arm);
  const trainer = new EagerTrainer(arm, 1);
  const [segment] = copy.segments;
  expect(segment!.first).toEqual(trainer.save());
  expect(segment!.pools.map(({ samples, count, stream }) => [samples, count, stream])).toEqual([
    [32, 8, 'batches'],
  ]);
  expect(segment!.train.x).toEqual(trainer.data.train.features);
  expect(segment!.shapes['dense1/kernel']).toEqual([2, 4]);
  expect(copy.curve.losses).toEqual(losses);
  expect([...copy.curve.steps.slice(0, 2), copy.curve.steps.at(-1)]).toEqual([0, 2, 120]);
  trainer.dispose();
});

test('the loss is one with nothing dropped, however the arm is measured', () => {
  const plain = copied(WORDS.dropout).copy.curve.losses;
  expect(copied({ ...WORDS.dropout, evaluation: dropping() }).copy.curve.losses).toEqual(plain);
});

test('a run of few steps, or one that breaks off, is laid open as far as it goes', () => {
  expect(copied(small({ steps: 2 })).copy.stretches.map((states) => states.length)).toEqual([3]);
  const { copy, job } = copied(exploding);
  const last = copy.stretches.at(-1)!.at(-1)!.step;
  expect(last).toBeLessThanOrEqual(job.divergence!.step);
  for (const states of copy.stretches)
    expect(states.every(({ variables }) => Object.values(variables).every(isFinite))).toBe(true);
});

test('no tensor stays', () => {
  const { numTensors } = tf.memory();
  copied(small()).job.dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
});

const isFinite = (values: Float32Array) => values.every(Number.isFinite);
