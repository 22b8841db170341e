import { curve, gaussians, planar, type Data } from '../../../src/recipe/data.ts';
import { leakyRelu } from '../../../src/recipe/activation.ts';
import { constant, heNormal, normal } from '../../../src/recipe/initializer.ts';
import { dense, residual } from '../../../src/recipe/layer.ts';
import { mlp, repeat } from '../../../src/recipe/model.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { momentum, sgd } from '../../../src/recipe/optimizer.ts';
import { meanSquaredError } from '../../../src/recipe/loss.ts';
import type { ArmPlan } from '../../../src/recipe/plan.ts';
import type { Arm, Training } from '../../../src/recipe/stage.ts';
import { smallArm } from '../plans.ts';

const rings = planar({ shape: 'circles', samples: 128, testSamples: 64, noise: 0.05 });

/** A run on rings that learns them, but for what is changed. */
const planted = (
  model: Arm['model'],
  change: Partial<Training> = {},
  data: Data = rings,
): ArmPlan =>
  smallArm({
    arm: { model, data },
    optimizer: momentum({ learningRate: 0.05 }),
    batchSize: 16,
    steps: 200,
    readings: 50,
    ...change,
  });

const relu = mlp({ hidden: [8, 8], activation: 'relu' });

/** Runs that learn: nothing is to be found. */
export const HEALTHY: Readonly<Record<string, ArmPlan>> = {
  relu: planted(relu),
  tanh: planted(mlp({ hidden: [8, 8], activation: 'tanh' })),
  'with batch normalization': planted(
    mlp({ hidden: [8, 8], activation: 'sigmoid', normalization: batchNorm() }),
  ),
  'of few epochs': planted(relu, { steps: 9 }),
  'unbalanced but apart': planted(
    relu,
    {},
    gaussians({ samples: 400, testSamples: 50, separation: 7, share: 0.05 }),
  ),
};

/** A failure of every kind, planted where the name says, with what is to be found first. */
export const FAULTS: Readonly<Record<string, { arm: ArmPlan; found: Record<string, unknown> }>> = {
  'a rate far too high': {
    arm: planted(relu, { optimizer: momentum({ learningRate: 30 }) }),
    found: { cause: 'explosion', why: 'update', step: 0 },
  },
  'first weights too large, layer on layer': {
    arm: planted(mlp({ hidden: repeat(8, 6), activation: 'relu', kernel: heNormal({ gain: 4 }) })),
    found: { cause: 'explosion', why: 'activations', step: 0, layer: 'dense6' },
  },
  'gradients that grow on their way back': {
    arm: planted(
      {
        layers: [
          dense({ units: 8, activation: 'relu' }),
          ...repeat(
            residual({
              branch: [
                dense({ units: 8, activation: 'relu', normalization: batchNorm() }),
                dense({ units: 8, normalization: batchNorm() }),
              ],
              activation: 'relu',
              shortcut: 0,
            }),
            20,
          ),
          dense({ units: 'outputs' }),
        ],
      },
      { steps: 40, readings: 20 },
    ),
    found: { cause: 'explosion', why: 'gradients', step: 0, layer: 'residual1' },
  },
  'biases that silence a layer': {
    arm: planted({
      layers: [
        dense({ units: 8, activation: 'relu' }),
        dense({ units: 8, activation: 'relu', bias: constant(-20) }),
        dense({ units: 'outputs' }),
      ],
    }),
    found: { cause: 'deadUnits', step: 0, layer: 'dense2', dead: 8, units: 8, end: 8 },
  },
  'sigmoids that are flat': {
    arm: planted({
      layers: [
        dense({ units: 8, activation: 'tanh' }),
        dense({ units: 8, activation: 'sigmoid', bias: constant(30) }),
        dense({ units: 'outputs' }),
      ],
    }),
    found: { cause: 'saturation', step: 0, layer: 'dense2', activation: 'sigmoid', share: 1 },
  },
  'nothing that bends': {
    arm: planted(mlp({ hidden: [8, 8], activation: leakyRelu({ slope: 1 }) })),
    found: { cause: 'plateau', why: 'linear' },
  },
  'sigmoids on sigmoids': {
    arm: planted(mlp({ hidden: repeat(8, 8), activation: 'sigmoid' })),
    found: { cause: 'plateau', why: 'vanishing', layer: 'dense1' },
  },
  'a rate far too low': {
    arm: planted(relu, { optimizer: momentum({ learningRate: 2e-5 }) }),
    found: { cause: 'plateau', why: 'rate', rate: 2e-5 },
  },
  'a class that is rare': {
    arm: planted(
      relu,
      {},
      gaussians({ samples: 600, testSamples: 50, separation: 1, share: 0.05 }),
    ),
    found: { cause: 'imbalance', label: 1, share: 0.05 },
  },
};

const layers = (...deviations: number[]) => ({
  layers: deviations.map((deviation, i) =>
    dense({
      units: i < deviations.length - 1 ? 8 : ('outputs' as const),
      activation: i < deviations.length - 1 ? 'relu' : 'linear',
      kernel: normal({ deviation }),
    }),
  ),
});

/** Runs whose numbers leave float32, each in another quantity. */
export const OVERFLOWS: Readonly<Record<string, { arm: ArmPlan; found: Record<string, unknown> }>> =
  {
    'outputs of the second layer': {
      arm: planted(layers(1e20, 1e20, 1)),
      found: { where: 'activation', step: 0, layer: 'dense2' },
    },
    'the gradient of a layer between a large one and large errors': {
      arm: planted(layers(1e30, 1e-30, 1e15)),
      found: { where: 'gradient', step: 0, layer: 'dense2' },
    },
    'weights, by a finite gradient times the rate': {
      arm: planted(layers(1, 1, 100), { optimizer: sgd({ learningRate: 3e38 }) }),
      found: { where: 'weight', step: 0 },
    },
    'squares of finite outputs': {
      arm: planted(
        layers(1, 1, 1e25),
        { loss: meanSquaredError() },
        curve({ shape: 'line', samples: 32, testSamples: 8, noise: 0 }),
      ),
      found: { where: 'loss', step: 0, layer: 'loss' },
    },
  };

/** A run that learns until its rate is turned up a hundredfold, at a step between two readings. */
export const turnedUp = (at: number): ArmPlan => {
  const arm = planted(relu);
  const plan = { ...arm, optimizer: momentum({ learningRate: 30 }) };
  return { ...arm, segments: [{ from: at, plan }] };
};
