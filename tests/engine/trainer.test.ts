import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import * as tf from '../../src/engine/tf.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam, momentum, sgd } from '../../src/recipe/optimizer.ts';
import { trainAccuracy, trainLoss } from '../../src/recipe/probe.ts';
import { stepDecay } from '../../src/recipe/schedule.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

const advance = (trainer: EagerTrainer, steps: number) => {
  for (let i = 0; i < steps; i++) trainer.advance(1);
  return trainer.save();
};

const probes = { loss: trainLoss(), accuracy: trainAccuracy() };

describe('a run', () => {
  it('learns: the loss falls and the accuracy rises', () => {
    const trainer = new EagerTrainer(
      smallArm({ probes, optimizer: adam({ learningRate: 0.03 }) }),
      1,
    );
    const before = trainer.read();
    advance(trainer, 200);
    const after = trainer.read();
    expect(after['loss']).toBeLessThan(0.5 * (before['loss'] as number));
    expect(after['accuracy']).toBeGreaterThan(0.9);
    trainer.dispose();
  });

  it('is a function of plan and seed: the same bits twice, others under another seed', () => {
    const [a, b, other] = [1, 1, 2].map((seed) => advance(new EagerTrainer(smallArm(), seed), 12));
    expect(a).toEqual(b);
    expect(other!.variables).not.toEqual(a!.variables);
  });

  it('goes on from a saved state as if nothing had happened', () => {
    const arm = smallArm({ optimizer: adam({ learningRate: 0.02 }) });
    const trainer = new EagerTrainer(arm, 3);
    const middle = advance(trainer, 9);
    const end = advance(trainer, 7);
    trainer.restore(middle);
    expect(trainer.at).toBe(9);
    expect(advance(trainer, 7)).toEqual(end);
    expect(advance(new EagerTrainer(arm, 3), 16)).toEqual(end);
  });

  it('restores a state without keeping its arrays', () => {
    const trainer = new EagerTrainer(smallArm(), 3);
    const state = advance(trainer, 2);
    const copy = structuredClone(state);
    trainer.restore(state);
    advance(trainer, 5);
    expect(state).toEqual(copy);
  });

  it('keeps no tensor beyond its own, and none when it is disposed', () => {
    const before = tf.memory().numTensors;
    const trainer = new EagerTrainer(smallArm({ probes }), 1);
    advance(trainer, 2);
    trainer.read();
    const while_ = tf.memory().numTensors;
    advance(trainer, 10);
    trainer.read();
    trainer.restore(trainer.save());
    expect(tf.memory().numTensors).toBe(while_);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('multiplies the learning rate by the schedule', () => {
    // A factor of 0 stops learning from step 5 on.
    const arm = smallArm({
      optimizer: sgd({ learningRate: 0.1 }),
      schedule: stepDecay({ every: 5, factor: 0 }),
    });
    const trainer = new EagerTrainer(arm, 1);
    const fifth = advance(trainer, 5).variables;
    expect(fifth).not.toEqual(advance(new EagerTrainer(arm, 1), 4).variables);
    expect(advance(trainer, 3).variables).toEqual(fifth);
  });
});

describe('a run that diverges', () => {
  const arm = smallArm({
    optimizer: momentum({ learningRate: 1e6 }),
    arm: { model: mlp({ hidden: [6, 6], activation: 'linear' }) },
  });

  it('stops at the first loss that is not finite and says where it began', () => {
    const trainer = new EagerTrainer(arm, 1);
    const tensors = tf.memory().numTensors;
    for (let i = 0; i < 100 && trainer.advance(1).steps > 0; i++);
    const { step, layer, what } = trainer.divergence!;
    expect(trainer.at).toBe(step);
    expect(step).toBeGreaterThan(0);
    expect(['dense1', 'dense2', 'output', 'loss']).toContain(layer);
    expect(['weights', 'outputs', 'loss']).toContain(what);
    expect(trainer.advance(1).steps).toBe(0);
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('names the first layer on the way that holds what is not finite', () => {
    const trainer = new EagerTrainer(smallArm(), 1);
    const state = trainer.save();
    state.variables['dense2/kernel']![3] = Infinity;
    trainer.restore(state);
    expect(trainer.advance(1).steps).toBe(0);
    expect(trainer.divergence).toEqual({ step: 0, layer: 'dense2', what: 'weights' });
  });

  it('can go back before the end', () => {
    const trainer = new EagerTrainer(arm, 1);
    const start = trainer.save();
    for (let i = 0; i < 100 && trainer.advance(1).steps > 0; i++);
    trainer.restore(start);
    expect(trainer.divergence).toBeNull();
    expect(trainer.advance(1).steps).toBe(1);
  });
});
