import { above, below, between, effect, within } from '../../src/recipe/claim.ts';
import { noisyLabels, planar } from '../../src/recipe/data.ts';
import { dropping, settled } from '../../src/recipe/evaluation.ts';
import { choice, integer, linear } from '../../src/recipe/knob.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam } from '../../src/recipe/optimizer.ts';
import {
  flips,
  maskedMean,
  outputSize,
  testAccuracy,
  testLoss,
  trainAccuracy,
} from '../../src/recipe/probe.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { curves, panel } from '../../src/recipe/view.ts';

const rate = linear({ min: 0, max: 0.9, start: 0.4, step: 0.05 });
const training = {
  optimizer: adam({ learningRate: 0.003 }),
  batchSize: 64,
  steps: 800,
  readings: 40,
};
const data = () => noisyLabels({ samples: 1000, flip: 0.2 });
const relu = (width: number, dropout: { rate: number; inverted?: boolean }) =>
  mlp({ hidden: [width, width], activation: 'relu', dropout });

export default scenario({
  notes: [
    'remedy-dropout',
    'dropout-scale-by-keep-prob',
    'inverted-dropout',
    'dropout-off-at-test',
    'alexnet-tricks',
  ],
  stages: {
    fit: stage({
      knobs: {
        rate,
        samples: integer({ min: 50, max: 4000, start: 1000 }),
        flip: linear({ min: 0, max: 0.4, start: 0.2, step: 0.05 }),
        width: integer({ min: 4, max: 128, start: 64 }),
        data: choice(['many', 'moons'], 'many'),
      },
      data: ({ data, samples, flip }) =>
        data === 'moons'
          ? planar({ shape: 'moons', samples, noise: 0.3 })
          : noisyLabels({ samples, flip }),
      arms: ({ rate, width }) => ({
        dropout: { model: relu(width, { rate }) },
        none: { model: relu(width, { rate: 0 }) },
      }),
      train: () => training,
      probes: { accuracy: testAccuracy(), training: trainAccuracy(), loss: testLoss() },
      views: [curves(panel('accuracy', { low: 0.4, high: 1 }), panel('loss', { scale: 'log' }))],
    }),
    scaling: stage({
      knobs: { rate, activation: choice(['relu', 'tanh'], 'relu') },
      data,
      arms: ({ rate, activation }) => ({
        inverted: { model: mlp({ hidden: [64, 64], activation, dropout: { rate } }) },
        plain: { model: mlp({ hidden: [64, 64], activation, dropout: { rate, inverted: false } }) },
      }),
      train: () => ({ ...training, readings: 20 }),
      probes: {
        accuracy: testAccuracy(),
        loss: testLoss(),
        size: outputSize(),
        mean: maskedMean('preactivations'),
        rectified: maskedMean('rectified'),
      },
      views: [curves(panel('loss', { scale: 'log' }), panel('accuracy', { low: 0.4, high: 1 }))],
    }),
    test: stage({
      knobs: { rate, passes: integer({ min: 1, max: 50, start: 20 }) },
      data,
      arms: ({ rate, passes }) => ({
        off: { model: relu(64, { rate }), evaluation: settled() },
        on: { model: relu(64, { rate }), evaluation: dropping() },
        average: { model: relu(64, { rate }), evaluation: dropping({ passes }) },
      }),
      shown: ['off', 'on'],
      train: () => ({ ...training, readings: 20 }),
      probes: { accuracy: testAccuracy(), loss: testLoss(), flips: flips() },
      views: [curves(panel('accuracy', { low: 0.4, high: 1 }), panel('loss', { scale: 'log' }))],
    }),
  },
  presets: {
    narrow: counter({ width: 6, samples: 4000, flip: 0.1 }),
    strong: counter({ rate: 0.8, samples: 4000 }),
    moons: counter({ data: 'moons', samples: 80 }),
    tanh: counter({ activation: 'tanh' }),
  },
  claims: {
    regularises: {
      stage: 'fit',
      expects: { default: 'holds', narrow: 'fails', strong: 'fails', moons: 'fails' },
      of: ({ dropout, none }) =>
        effect(
          dropout.last('accuracy') - none.last('accuracy'),
          above(0.03),
          none.last('training') >= 0.99,
        ),
    },
    calibrates: {
      stage: 'fit',
      expects: { default: 'holds', narrow: 'fails', strong: 'fails', moons: 'holds' },
      of: ({ dropout, none }) => effect(dropout.last('loss') / none.last('loss'), below(0.65)),
    },
    hurts: {
      stage: 'fit',
      expects: { default: 'fails', narrow: 'holds', strong: 'holds' },
      of: ({ dropout, none }) =>
        effect(dropout.last('accuracy') - none.last('accuracy'), below(-0.05)),
    },
    preserves: {
      stage: 'scaling',
      expects: { default: 'holds', strong: 'holds', tanh: 'holds' },
      of: ({ inverted }) => effect(inverted.last('mean'), between(0.94, 1.06)),
    },
    shrinks: {
      stage: 'scaling',
      expects: { default: 'holds' },
      of: ({ plain }) => effect(plain.last('mean') - 0.6, within(0.01)),
    },
    inflates: {
      stage: 'scaling',
      expects: { default: 'holds', strong: 'holds', tanh: 'holds' },
      of: ({ plain, inverted }) => effect(plain.last('loss') / inverted.last('loss'), above(1.5)),
    },
    size: {
      stage: 'scaling',
      expects: { default: 'holds', strong: 'holds', tanh: 'holds' },
      of: ({ plain, inverted }) => effect(plain.last('size') / inverted.last('size'), above(1.5)),
    },
    argmax: {
      stage: 'scaling',
      expects: { default: 'holds', tanh: 'fails', strong: 'holds' },
      of: ({ plain, inverted }) =>
        effect(plain.last('accuracy') - inverted.last('accuracy'), within(0.02)),
    },
    rectified: {
      stage: 'scaling',
      expects: { default: 'holds', strong: 'holds', tanh: 'holds' },
      of: ({ inverted }) => effect(inverted.at('rectified', 0), above(1.1)),
    },
    rectifiedEnd: {
      stage: 'scaling',
      expects: { default: 'holds', strong: 'holds', tanh: 'holds' },
      of: ({ inverted }) => effect(inverted.last('rectified'), above(1.1)),
    },
    costs: {
      stage: 'test',
      expects: { default: 'holds' },
      of: ({ off, on }) =>
        effect(on.last('accuracy') - off.last('accuracy'), below(-0.03), on.last('flips') >= 0.1),
    },
    flips: {
      stage: 'test',
      expects: { default: 'holds' },
      of: ({ on }) => effect(on.last('flips'), above(0.1)),
    },
    recovers: {
      stage: 'test',
      expects: { default: 'holds' },
      of: ({ off, average }) =>
        effect(average.last('accuracy') - off.last('accuracy'), within(0.02)),
    },
  },
  findings: {},
});
