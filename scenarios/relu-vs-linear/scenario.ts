import { above, below, effect, within } from '../../src/recipe/claim.ts';
import { planar, PLANAR_SHAPES } from '../../src/recipe/data.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import { affineResidual, testAccuracy, trainLoss } from '../../src/recipe/probe.ts';
import { counter, literal, scenario } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, collapsedMatrix, curves, network, panel } from '../../src/recipe/view.ts';

export default scenario({
  notes: ['relu-vs-linear', 'activation-adds-nonlinearity'],
  stages: {
    plane: stage({
      knobs: {
        depth: integer({ min: 1, max: 8, start: 3 }),
        width: integer({ min: 2, max: 64, start: 16 }),
        data: choice(PLANAR_SHAPES, 'circles'),
        noise: linear({ min: 0, max: 0.4, start: 0.08, step: 0.01 }),
        learningRate: log({ min: 0.003, max: 0.3, start: 0.1 }),
        momentum: linear({ min: 0, max: 0.95, start: 0.9, step: 0.05 }),
      },
      data: ({ data, noise }) => planar({ shape: data, samples: 512, noise }),
      arms: ({ depth, width }) => ({
        relu: { model: mlp({ hidden: repeat(width, depth), activation: 'relu' }) },
        linear: { model: mlp({ hidden: repeat(width, depth), activation: 'linear' }) },
      }),
      train: ({ learningRate, momentum: beta }) => ({
        optimizer: momentum({ learningRate, beta }),
        batchSize: 64,
        steps: 600,
      }),
      probes: { accuracy: testAccuracy(), loss: trainLoss(), collapse: affineResidual() },
      views: [
        curves(
          panel('accuracy', { low: 0.3, high: 1, references: { chance: 0.5 } }),
          panel('loss', { scale: 'log' }),
        ),
        boundary(),
        network(),
        collapsedMatrix(),
      ],
    }),
  },
  presets: {
    deep: literal({ depth: 8, learningRate: 0.03 }),
    separable: counter({ data: 'blobs', noise: 0.35 }),
  },
  claims: {
    collapse: {
      stage: 'plane',
      exact: true,
      expects: { default: 'holds', deep: 'holds', separable: 'holds' },
      of: ({ linear }) => effect(linear.last('collapse'), below(1e-5)),
    },
    learns: {
      stage: 'plane',
      expects: { default: 'holds', deep: 'holds', separable: 'fails' },
      of: ({ relu, linear }) =>
        effect(
          relu.last('accuracy') - linear.last('accuracy'),
          above(0.27),
          linear.last('accuracy') <= 0.7,
          relu.last('accuracy') >= 0.97,
        ),
    },
    needless: {
      stage: 'plane',
      expects: { separable: 'holds', default: 'fails' },
      of: ({ relu, linear }) =>
        effect(relu.last('accuracy') - linear.last('accuracy'), within(0.02)),
    },
  },
  findings: {
    parted: {
      stage: 'plane',
      when: ({ relu, linear }) =>
        relu.median('accuracy') >= 0.95 && linear.median('accuracy') < 0.8,
      numbers: ({ relu, linear }) => ({
        step: relu.firstStep('accuracy', above(0.95)),
        linear: linear.median('accuracy'),
        highest: linear.highest('accuracy'),
      }),
    },
    even: {
      stage: 'plane',
      when: ({ relu, linear }) =>
        Math.abs(relu.median('accuracy') - linear.median('accuracy')) <= 0.02,
      numbers: ({ relu, linear }) => ({
        relu: relu.median('accuracy'),
        linear: linear.median('accuracy'),
      }),
    },
    otherwise: {
      stage: 'plane',
      when: () => true,
      numbers: ({ relu, linear }) => ({
        relu: relu.median('accuracy'),
        linear: linear.median('accuracy'),
      }),
    },
  },
});
