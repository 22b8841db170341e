import * as layers from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BatchOrder } from '../../src/math/permutation.ts';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { mlp } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

/** The same network in tfjs-layers, from the trainer's own first weights. */
function twin(trainer: EagerTrainer, activation: 'relu' | 'tanh') {
  const model = layers.sequential();
  const { variables } = trainer.save();
  const [last, sizes] = [2, [5, 4, 2]];
  sizes.forEach((units, i) =>
    model.add(
      layers.layers.dense({
        units,
        activation: i < last ? activation : 'linear',
        ...(i === 0 && { inputShape: [2] }),
      }),
    ),
  );
  model.setWeights(
    trainer.network.variables.map(({ fullName, shape }) =>
      layers.tensor(variables[fullName]!, [...shape]),
    ),
  );
  model.compile({
    optimizer: layers.train.momentum(0.1, 0.9),
    loss: (y, z) => layers.losses.softmaxCrossEntropy(y, z),
  });
  return model;
}

describe.each(['relu', 'tanh'] as const)('a run with %s', (activation) => {
  it('goes where tfjs-layers goes from the same weights on the same batches', async () => {
    const arm = smallArm({
      optimizer: momentum({ learningRate: 0.1, beta: 0.9 }),
      arm: { model: mlp({ hidden: [5, 4], activation }) },
    });
    const trainer = new EagerTrainer(arm, 9);
    const first = trainer.save();
    const model = twin(trainer, activation);
    const { features, labels, samples } = trainer.data.train;
    const order = new BatchOrder({ seed: 9, samples, batchSize: 8 });
    for (let t = 0; t < 20; t++) {
      const rows = Array.from(order.indices(t));
      const x = layers.tensor2d(rows.map((i) => [features[2 * i]!, features[2 * i + 1]!]));
      const y = layers.tensor2d(rows.map((i) => (labels![i] ? [0, 1] : [1, 0])));
      await model.trainOnBatch(x, y);
      trainer.advance(1);
    }
    const { variables } = trainer.save();
    trainer.network.variables.forEach(({ fullName }, i) => {
      const theirs = model.getWeights()[i]!.dataSync();
      variables[fullName]!.forEach((ours, j) => expect(ours).toBeCloseTo(theirs[j]!, 4));
    });
    const moved = variables['dense1/kernel']!.map(
      (value, i) => value - first.variables['dense1/kernel']![i]!,
    );
    expect(Math.hypot(...moved)).toBeGreaterThan(0.1);
  });
});
