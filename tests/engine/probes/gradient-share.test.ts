import { beforeAll, describe, expect, it, test } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { flatGradient } from '../../../src/engine/flat-gradient.ts';
import { LOSSES } from '../../../src/engine/losses/losses.ts';
import * as tf from '../../../src/engine/tf.ts';
import { gaussians } from '../../../src/recipe/data.ts';
import {
  meanSquaredError,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
} from '../../../src/recipe/loss.ts';
import { mlp } from '../../../src/recipe/model.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { gradientShare } from '../../../src/recipe/probe.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';
import { Step64 } from '../step64.ts';

beforeAll(() => useBackend('cpu'));

const SAMPLES = 48;
const data = (share = 0.25) =>
  gaussians({ samples: SAMPLES, testSamples: 8, separation: 1, share });
const norm = (values: Iterable<number>) => Math.hypot(...values);

/** A small arm that measures the share; one batch is the whole training set. */
const measured = (change: Parameters<typeof smallArm>[0] = {}) =>
  smallArm({
    batchSize: SAMPLES,
    probes: { share: gradientShare() },
    ...change,
    arm: { data: data(), ...change.arm },
  });

describe('the share of class 1 in the gradient', () => {
  it.each([softmaxCrossEntropy(), sigmoidCrossEntropy(), meanSquaredError()])(
    'is that of the gradients on each class alone: $kind',
    (loss) => {
      const arm = measured({ loss });
      const trainer = new EagerTrainer(arm, 3);
      const { network } = trainer;
      const { labels, features, samples } = trainer.data.train;
      const units = network.layers.at(-1)!.outputShape[0]!;
      const targets = LOSSES[loss.kind].targets(trainer.data.train, units);
      const { variables } = trainer.save();
      const lengths = [0, 1].map((of) => {
        const rows = [...labels!.keys()].filter((i) => labels![i] === of);
        const gradient = flatGradient(arm, network, {
          variables: Object.fromEntries(
            network.variables.map(({ fullName, shape }) => [
              fullName,
              tf.tensor(variables[fullName]!, [...shape]),
            ]),
          ),
          numbers: {},
          statistics: {},
          x: tf.gather(tf.tensor2d(features, [samples, 2]), rows),
          y: tf.gather(tf.tensor2d(targets, [samples, units]), rows),
        });
        return (rows.length / samples) * norm(gradient.dataSync());
      });
      const share = trainer.advance(1).columns['share']![0]!;
      expect(share).toBeCloseTo(lengths[1]! / (lengths[0]! + lengths[1]!), 5);
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.95);
    },
  );

  it('counts a sample as its class weighs, and what it does to others by their batch: float64', () => {
    const model = mlp({ hidden: [5, 4], activation: 'tanh', normalization: batchNorm() });
    const step = (weights: [number, number]) =>
      measured({ loss: softmaxCrossEntropy({ weights }), arm: { model } });
    const [zero, one] = [step([0.5, 0]), step([0, 3])].map((arm) =>
      norm(Object.values(new Step64(arm, 3).gradients).flatMap((each) => [...each])),
    );
    const share = new EagerTrainer(step([0.5, 3]), 3).advance(1).columns['share']![0];
    expect(share).toBeCloseTo(one! / (zero! + one!), 5);
  });

  it('changes no step', () => {
    const [with_, without] = [measured(), measured({ probes: {} })].map((arm) => {
      const trainer = new EagerTrainer(arm, 3);
      trainer.advance(5);
      return trainer.save();
    });
    expect(with_).toEqual(without);
  });
});

test('a batch without class 1 has none of its gradient', () => {
  const trainer = new EagerTrainer({ ...measured({ arm: { data: data(0.05) } }), batchSize: 2 }, 3);
  const shares = Array.from({ length: 24 }, () => trainer.advance(1).columns['share']![0]!);
  const none = shares.filter((share) => share === 0);
  expect(none.length).toBeGreaterThan(18);
  expect(none.length).toBeLessThan(24);
});
