import { denseLayers } from '../recipe/dense-layers.ts';
import { curve } from '../../src/recipe/data.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam, momentum, sgd } from '../../src/recipe/optimizer.ts';
import { resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import { batchLoss, gradientNorm, trainLoss } from '../../src/recipe/probe.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import type { RunOrder } from '../../src/worker/protocol.ts';
import { specimen } from '../recipe/specimen.ts';

/** A small arm of 120 steps, read at every second one. */
export const small = (change: Partial<ArmPlan> = {}): ArmPlan => ({
  ...resolve(specimen.stages.plane, {}).arms['leaky']!,
  ...change,
});

/** Arms whose steps depend on more than their weights. */
export const ARMS: Readonly<Record<string, ArmPlan>> = {
  'gradient descent': small(),
  momentum: small({ optimizer: momentum({ learningRate: 0.1 }) }),
  'Adam under a schedule': small({
    optimizer: adam({ learningRate: 0.05 }),
    schedule: cosineDecay({ steps: 100 }),
  }),
};

/** A regression whose weights grow until, at a step that is read, its loss is no number. */
export const exploding: ArmPlan = {
  ...small(),
  data: curve({ shape: 'line', samples: 32, testSamples: 8, noise: 0 }),
  model: {
    layers: denseLayers(mlp({ hidden: [4], activation: 'relu' })).map((layer) => ({
      ...layer,
      units: layer.units === 'outputs' ? 1 : layer.units,
    })),
  },
  loss: { kind: 'meanSquaredError' },
  optimizer: sgd({ learningRate: 4 }),
  probes: { loss: trainLoss(), batch: batchLoss(), gradients: gradientNorm() },
};

export const order = (id: string, change: Partial<Omit<RunOrder, 'id'>> = {}): RunOrder => ({
  id,
  arm: small(),
  seed: 1,
  rank: 0,
  engine: 'replay',
  ...change,
});
