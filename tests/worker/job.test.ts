import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { look } from '../../src/engine/fields/look.ts';
import * as tf from '../../src/engine/tf.ts';
import {
  affineField,
  boundaryField,
  histogramField,
  keptWeightsField,
  samplesField,
  unitsField,
  weightsField,
  type Field,
  type StateField,
} from '../../src/recipe/field.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { readingSteps } from '../../src/recipe/probe.ts';
import { Job } from '../../src/worker/job.ts';
import { Ledger } from '../../src/worker/ledger.ts';
import type { Column, Looked } from '../../src/worker/protocol.ts';
import { useBackend } from '../engine/backends.ts';
import { ARMS, exploding, order, small } from './arms.ts';

const FIELDS: readonly Field[] = [
  boundaryField({ size: 6 }),
  unitsField({ size: 4 }),
  weightsField(),
  affineField(),
  samplesField(),
  histogramField('gradients', 8),
];

const newTrainer = (arm: ArmPlan, seed: number) => new EagerTrainer(arm, seed);
const jobOf = (arm: ArmPlan, budget = Infinity) =>
  new Job(order('run1', { arm }), budget, newTrainer);
/** Lets a slice go on for that many looks at the clock. */
const after = (steps: number) => () => --steps <= 0;
const toTheEnd = () => false;

beforeAll(() => useBackend('cpu'));

// Whatever a test starts, it puts away: no tensor stays.
let tensors: number;
beforeEach(() => {
  tensors = tf.memory().numTensors;
});
afterEach(() => expect(tf.memory().numTensors).toBe(tensors));

/** The readings of the same run, trained in one go by the engine alone. */
function readingsAlone(arm: ArmPlan): Record<string, Column> {
  const trainer = newTrainer(arm, 1);
  const ledger = new Ledger();
  ledger.add(0, trainer.read());
  for (const step of readingSteps(arm.steps).slice(1)) {
    while (trainer.at < step) ledger.addTaken(trainer.at, trainer.advance(1));
    ledger.add(step, trainer.read());
  }
  trainer.dispose();
  return ledger.take();
}

/** What is to be seen at each of the steps in the same run, trained in one go by the engine alone. */
function seenAlone(arm: ArmPlan, steps: readonly number[], fields: readonly Field[]) {
  const trainer = newTrainer(arm, 1);
  const seen = new Map<number, Looked>();
  for (const step of [...steps].sort((a, b) => a - b)) {
    while (trainer.at < step) trainer.advance(1);
    const at = trainer.evaluate();
    seen.set(
      step,
      Object.fromEntries(fields.map((field) => [field.kind, look(field as StateField, at)])),
    );
  }
  trainer.dispose();
  return steps.map((step) => ({ step, values: seen.get(step)! }));
}

describe.each(Object.entries(ARMS))('a run by %s', (_, arm) => {
  test('gives the readings of a run in one go, however it is sliced', () => {
    const columns = readingsAlone(arm);
    for (const slice of [1, 7, 1000]) {
      const job = jobOf(arm);
      const parts: Record<string, Column>[] = [];
      while (!job.done) {
        job.train(after(slice));
        parts.push(job.ledger.take());
      }
      expect(joined(parts)).toEqual(columns);
      job.dispose();
    }
  });

  test('shows any step as a run to that step would show it, bit for bit', () => {
    // forwards and back, on readings and between, and every step of a stretch
    const steps = [0, 120, 33, 34, 2, 119, 118, 1, 60, 61, 62, 63, 63, 0];
    const job = jobOf(arm);
    job.train(toTheEnd);
    const shown = steps.map((step) => job.look(step, FIELDS));
    expect(shown).toEqual(seenAlone(arm, steps, FIELDS));
    job.dispose();
  });

  test('shows the same with few states kept', () => {
    const steps = [117, 5, 60];
    for (const budget of [0, 3000]) {
      const job = jobOf(arm, budget);
      job.train(toTheEnd);
      const shown = steps.map((step) => job.look(step, [weightsField()]));
      expect(shown).toEqual(seenAlone(arm, steps, [weightsField()]));
      job.dispose();
    }
  });
});

describe('looking', () => {
  const arm = ARMS['momentum']!;

  test('changes nothing in the run', () => {
    const job = jobOf(arm);
    while (!job.done) {
      job.train(after(9));
      for (const step of [0, job.reached, 3]) job.look(step, FIELDS);
    }
    expect(job.ledger.take()).toEqual(readingsAlone(arm));
    job.dispose();
  });

  test('shows the first state before the run begins', () => {
    const job = jobOf(arm);
    expect([job.look(50, FIELDS)]).toEqual(seenAlone(arm, [0], FIELDS));
    job.dispose();
  });

  test('ahead of the run shows where it is', () => {
    const job = jobOf(arm);
    job.train(after(10));
    expect(job.reached).toBe(10);
    expect([job.look(50, FIELDS)]).toEqual(seenAlone(arm, [10], FIELDS));
    job.dispose();
  });

  test('takes tensors until it rests, and the same again after it', () => {
    const job = jobOf(arm);
    job.train(toTheEnd);
    const before = tf.memory().numTensors;
    const first = job.look(33, FIELDS);
    const looking = tf.memory().numTensors;
    expect(looking).toBeGreaterThan(before);
    for (const step of [4, 99, 50]) job.look(step, FIELDS);
    expect(tf.memory().numTensors).toBe(looking);
    job.rest();
    expect(tf.memory().numTensors).toBe(before);
    expect(job.look(33, FIELDS)).toEqual(first);
    job.dispose();
  });
});

test('kept weights are shown once the run is done, from any step alike', () => {
  const job = jobOf(small());
  const field = keptWeightsField({ states: 30 });
  const seen = (step: number) => job.look(step, [field]).values.keptWeights;
  job.train(after(20));
  expect(seen(10)).toBeNull();
  job.train(toTheEnd);
  const { steps, weights: kept, width } = seen(10)!;
  expect([steps.length, steps[0], steps.at(-1)]).toEqual([30, 0, 120]);
  expect(kept).toHaveLength(30 * width);
  expect(seen(120)).toEqual(seen(10));
  const { weights } = job.look(120, [field, weightsField()]).values;
  expect(weights).toEqual(seenAlone(small(), [120], [weightsField()])[0]!.values.weights);
  expect([...kept.slice(-width)].slice(0, 4)).toEqual([...weights!.layers[0]!.kernel.slice(0, 4)]);
  job.dispose();
});

describe('a run', () => {
  test('takes at least one step a slice', () => {
    const job = jobOf(small());
    job.train(() => true);
    expect([job.reached, job.done]).toEqual([1, false]);
    job.dispose();
  });

  test('lets go of its tensors at its end, or when it is dropped before', () => {
    const job = jobOf(small());
    job.train(after(5));
    expect(tf.memory().numTensors).toBeGreaterThan(tensors);
    job.train(toTheEnd);
    expect([job.reached, job.done, job.divergence]).toEqual([120, true, null]);
    expect(tf.memory().numTensors).toBe(tensors);
    const dropped = jobOf(small());
    dropped.train(after(5));
    dropped.look(3, FIELDS);
    dropped.dispose();
  });
});

describe('a run that diverges', () => {
  /** What the engine alone says of it. */
  function divergence() {
    const trainer = newTrainer(exploding, 1);
    while (!trainer.divergence) trainer.advance(1);
    const found = trainer.divergence;
    trainer.dispose();
    return found;
  }

  test('ends there, and says at which step and in which layer', () => {
    const found = divergence();
    expect(readingSteps(exploding.steps)).toContain(found.step);
    expect(found.step).toBeGreaterThan(5);
    const job = jobOf(exploding);
    while (!job.done) job.train(after(7));
    expect(job.divergence).toEqual(found);
    expect(job.divergence!.layer).toMatch(/^(dense1|dense2|output|loss)$/);
    expect(job.reached).toBe(found.step);
    job.dispose();
  });

  test('gives finite losses of the steps before, and none of the step itself', () => {
    const { step } = divergence();
    for (const slice of [1, 2, 3, 1000]) {
      const job = jobOf(exploding);
      const parts: Record<string, Column>[] = [];
      while (!job.done) {
        job.train(after(slice));
        parts.push(job.ledger.take());
      }
      const { loss, batch } = joined(parts);
      expect([...loss!.values, ...batch!.values].every(Number.isFinite)).toBe(true);
      expect(Math.max(...loss!.steps, ...batch!.steps)).toBeLessThan(step);
      expect(batch!.steps).toHaveLength(step);
      job.dispose();
    }
  });

  test('can be looked at to its end and beyond', () => {
    const job = jobOf(exploding);
    job.train(toTheEnd);
    const { step } = divergence();
    for (const asked of [0, step - 1, step, step + 1, 1000, 3])
      expect(job.look(asked, FIELDS).step).toBe(Math.min(asked, step));
    job.dispose();
  });
});

/** Columns that came one after the other, as one. */
function joined(parts: readonly Record<string, Column>[]): Record<string, Column> {
  const names = new Set(parts.flatMap((part) => Object.keys(part)));
  const whole = [...names].map((name): [string, Column] => {
    const columns = parts.flatMap((part) => (part[name] ? [part[name]] : []));
    const steps = Uint32Array.from(columns.flatMap((column) => [...column.steps]));
    const values = Float32Array.from(columns.flatMap((column) => [...column.values]));
    return [name, { steps, values, width: columns[0]!.width }];
  });
  return Object.fromEntries(whole);
}
