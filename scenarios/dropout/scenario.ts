import { above, below, effect, within } from '../../src/recipe/claim.ts';
import { noisyLabels, planar } from '../../src/recipe/data.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam } from '../../src/recipe/optimizer.ts';
import { testAccuracy, testLoss, trainAccuracy } from '../../src/recipe/probe.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { curves, panel } from '../../src/recipe/view.ts';

export default scenario({
  notes: ['remedy-dropout'],
  stages: {
    fit: stage({
      knobs: {
        rate: linear({ min: 0, max: 0.9, start: 0.4, step: 0.05 }),
        samples: integer({ min: 50, max: 4000, start: 1000 }),
        flip: linear({ min: 0, max: 0.4, start: 0.2, step: 0.05 }),
        width: integer({ min: 4, max: 128, start: 64 }),
        data: choice(['many', 'moons'], 'many'),
        learningRate: log({ min: 0.0003, max: 0.03, start: 0.003 }),
      },
      data: ({ data, samples, flip }) =>
        data === 'moons'
          ? planar({ shape: 'moons', samples, noise: 0.3 })
          : noisyLabels({ samples, flip }),
      arms: ({ rate, width }) => ({
        dropout: { model: mlp({ hidden: [width, width], activation: 'relu', dropout: { rate } }) },
        none: { model: mlp({ hidden: [width, width], activation: 'relu', dropout: { rate: 0 } }) },
      }),
      train: ({ learningRate }) => ({
        optimizer: adam({ learningRate }),
        batchSize: 64,
        steps: 800,
      }),
      probes: { accuracy: testAccuracy(), training: trainAccuracy(), loss: testLoss() },
      views: [curves(panel('accuracy', { low: 0.4, high: 1 }), panel('loss', { scale: 'log' }))],
    }),
  },
  presets: {
    narrow: counter({ width: 6, samples: 4000, flip: 0.1 }),
    strong: counter({ rate: 0.8, samples: 4000 }),
    moons: counter({ data: 'moons', samples: 80 }),
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
      expects: { default: 'holds', narrow: 'holds', strong: 'holds', moons: 'holds' },
      of: ({ dropout, none }) => effect(dropout.last('loss') / none.last('loss'), below(0.65)),
    },
    hurts: {
      stage: 'fit',
      expects: { default: 'fails', narrow: 'holds', strong: 'holds' },
      of: ({ dropout, none }) =>
        effect(dropout.last('accuracy') - none.last('accuracy'), below(-0.05)),
    },
    even: {
      stage: 'fit',
      expects: { moons: 'holds' },
      of: ({ dropout, none }) =>
        effect(dropout.last('accuracy') - none.last('accuracy'), within(0.01)),
    },
  },
  findings: {},
});
