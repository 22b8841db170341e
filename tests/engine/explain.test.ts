import { beforeAll, describe, expect, test } from 'vitest';
import { explained } from '../../src/engine/explain.ts';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import type { Trainer } from '../../src/engine/trainer.ts';
import * as tf from '../../src/engine/tf.ts';
import type { Engine } from '../../src/recipe/engine.ts';
import { trainAccuracy, trainLoss } from '../../src/recipe/probe.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { useBackend } from './backends.ts';
import { WORDS } from './words.ts';

const trainers = new Trainers();
const words = Object.entries(WORDS).filter(([word]) => word !== 'walkers' && word !== 'meanOutput');

beforeAll(() => useBackend('cpu'));

function started(arm: ArmPlan, engine: Engine, steps: number): Trainer {
  const trainer = trainers.start(arm, 3, engine);
  while (trainer.at < steps) trainer.advance(steps - trainer.at);
  return trainer;
}

describe.each(['replay', 'tfjs'] as const)('a step that shows all, by %s', (engine) => {
  test.each(words)('of %s is the very step that is taken', (_, arm) => {
    const trainer = started(arm, engine, 7);
    const tensors = tf.memory().numTensors;
    const seen = trainer.explain();
    expect(tf.memory().numTensors).toBe(tensors);
    const before = trainer.save();
    expect(seen.step).toBe(7);
    trainer.advance(1);
    const after = trainer.save();
    for (const [name, variable] of Object.entries(seen.variables)) {
      expect(variable.before).toEqual(before.variables[name]);
      expect(variable.after).toEqual(after.variables[name]);
    }
    for (const [name, memory] of Object.entries(seen.memory)) {
      expect(memory.before).toEqual(before.memory[name]);
      expect(memory.after).toEqual(after.memory[name]);
    }
    expect(Object.keys(seen.variables)).toEqual(Object.keys(after.variables));
    trainer.dispose();
  });

  test('changes nothing of the run', () => {
    const [looked, alone] = [
      started(WORDS.batchNorm, engine, 5),
      started(WORDS.batchNorm, engine, 5),
    ];
    looked.explain();
    for (const trainer of [looked, alone]) while (trainer.at < 9) trainer.advance(9 - trainer.at);
    expect(looked.save()).toEqual(alone.save());
    for (const trainer of [looked, alone]) trainer.dispose();
  });

  test('knows the samples of its batch', () => {
    const trainer = started(WORDS.equalShares, engine, 5);
    const { samples, features, targets, rows } = trainer.explain();
    const { labels, features: all } = trainer.data.train;
    expect(samples).toHaveLength(rows);
    const width = features.length / rows;
    // equal shares are drawn from one table a class
    const known = new Set(
      Array.from({ length: trainer.data.train.samples }, (_, row) =>
        [labels![row], ...all.subarray(row * width, (row + 1) * width)].join(),
      ),
    );
    for (let row = 0; row < rows; row++)
      expect(known).toContain(
        [targets[2 * row + 1], ...features.subarray(row * width, (row + 1) * width)].join(),
      );
    trainer.dispose();
  });
});

test('both engines show the same points', () => {
  for (const [, arm] of words) {
    const [replay, eager] = [started(arm, 'replay', 0), new EagerTrainer(arm, 3)];
    const [a, b] = [replay.explain(), eager.explain()];
    expect(a.numbers).toEqual(
      Object.fromEntries(
        Object.keys(a.numbers).map((path) => [path, expect.closeTo(b.numbers[path]!, 6)]),
      ),
    );
    for (const part of ['points', 'deltas'] as const) {
      expect(Object.keys(a[part]).sort()).toEqual(Object.keys(b[part]).sort());
      for (const [name, values] of Object.entries(a[part]))
        values.forEach((value, i) => expect(value).toBeCloseTo(b[part][name]![i]!, 4));
    }
    replay.dispose();
    eager.dispose();
  }
});

describe('what readings are made of', () => {
  test.each([
    WORDS.dense,
    WORDS.batchNorm,
    WORDS.classWeights,
    WORDS.sigmoidCrossEntropy,
    WORDS.meanSquaredError,
  ])('comes to the readings (%#)', (plan) => {
    const arm = { ...plan, probes: { loss: trainLoss(), accuracy: trainAccuracy() } };
    const trainer = started(arm, 'replay', 12);
    const { losses, loss, samples, labels, predicted } = explained(trainer)!.measured.train;
    expect(losses).toHaveLength(samples);
    expect(loss).toBe(trainer.read()['loss']);
    expect(losses.reduce((sum, each) => sum + each, 0) / samples).toBeCloseTo(loss, 5);
    const right = labels!.filter((label, i) => label === predicted?.[i]).length;
    if (predicted) expect(right / samples).toBe(trainer.read()['accuracy']);
    trainer.dispose();
  });

  test('is not told of walkers', () => {
    const trainer = started(WORDS.walkers, 'replay', 2);
    expect(explained(trainer)).toBe(null);
    trainer.dispose();
  });
});
