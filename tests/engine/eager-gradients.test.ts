import { beforeAll, expect, test } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import * as tf from '../../src/engine/tf.ts';
import { mlp } from '../../src/recipe/model.ts';
import { batchNorm } from '../../src/recipe/normalization.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

test('the gradients of the step that is due are those it goes down, and leave no tensor', () => {
  const model = mlp({ hidden: [5, 4], activation: 'tanh', normalization: batchNorm() });
  const trainer = new EagerTrainer(
    smallArm({ arm: { model }, optimizer: sgd({ learningRate: 0.5 }) }),
    1,
  );
  trainer.advance(1);
  const { variables: before } = trainer.save();
  const tensors = tf.memory().numTensors;
  const gradients = trainer.gradients();
  expect(tf.memory().numTensors).toBe(tensors);
  trainer.advance(1);
  for (const [name, values] of Object.entries(trainer.save().variables))
    values.forEach((value, i) =>
      expect(value).toBeCloseTo(before[name]![i]! - 0.5 * gradients[name]![i]!, 6),
    );
  trainer.dispose();
});
