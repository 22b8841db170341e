import { leakyRelu, type ActivationLike } from '../../src/recipe/activation.ts';
import { above, below, effect, within } from '../../src/recipe/claim.ts';
import { planar, PLANAR_SHAPES } from '../../src/recipe/data.ts';
import { constant } from '../../src/recipe/initializer.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import { affineResidual, affineRSquared, testAccuracy, trainLoss } from '../../src/recipe/probe.ts';
import { counter, literal, scenario, variant } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import {
  boundary,
  collapsedMatrix,
  curves,
  network,
  panel,
  profile,
  singularValues,
} from '../../src/recipe/view.ts';

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
        slope: linear({ min: -1, max: 1, start: 0.2, step: 0.05 }),
        bias: linear({ min: 0, max: 10, start: 0, step: 0.5 }),
        steps: integer({ min: 100, max: 4000, start: 600 }),
      },
      data: ({ data, noise }) => planar({ shape: data, samples: 512, noise }),
      arms: ({ depth, width, slope, bias }) => {
        const hidden = repeat(width, depth);
        const arm = (activation: ActivationLike) => ({
          model: mlp({ hidden, activation, bias: constant(bias) }),
        });
        return {
          relu: arm('relu'),
          linear: arm('linear'),
          tanh: arm('tanh'),
          leaky: arm(leakyRelu({ slope })),
          sigmoid: arm('sigmoid'),
        };
      },
      train: ({ learningRate, momentum: beta, steps }) => ({
        optimizer: momentum({ learningRate, beta }),
        batchSize: 64,
        steps,
      }),
      probes: {
        accuracy: testAccuracy(),
        loss: trainLoss(),
        rSquared: affineRSquared(),
        collapse: affineResidual(),
      },
      shown: ['relu', 'linear'],
      views: [
        curves(
          panel('accuracy', { low: 0.3, high: 1, references: { chance: 0.5 } }),
          panel('loss', { scale: 'log' }),
          panel('rSquared', { low: 0, high: 1 }),
        ),
        boundary(),
        network(),
        profile(),
        singularValues(),
        collapsedMatrix(),
      ],
    }),
  },
  presets: {
    deep: literal({ depth: 8, learningRate: 0.03 }),
    xor: variant({ data: 'xor' }),
    separable: counter({ data: 'blobs', noise: 0.35 }),
    moons: counter({ data: 'moons', noise: 0.15 }),
    nearlyLinear: counter({ slope: 0.9, learningRate: 0.03 }),
    offset: counter({ bias: 10, depth: 1 }),
    longer: counter({ steps: 3000 }),
  },
  claims: {
    collapse: {
      stage: 'plane',
      exact: true,
      expects: { default: 'holds', deep: 'holds', separable: 'holds' },
      of: ({ linear }) =>
        effect(linear.last('collapse'), below(1e-5), linear.last('rSquared') > 0.9999),
    },
    learns: {
      stage: 'plane',
      expects: { default: 'holds', deep: 'holds', separable: 'fails', moons: 'fails' },
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
    anyBend: {
      stage: 'plane',
      expects: { default: 'holds', deep: 'holds', xor: 'holds' },
      of: ({ relu, tanh }) => effect(relu.last('accuracy') - tanh.last('accuracy'), within(0.02)),
    },
    slightBend: {
      stage: 'plane',
      expects: { default: 'holds', nearlyLinear: 'fails' },
      of: ({ relu, leaky }) => effect(relu.last('accuracy') - leaky.last('accuracy'), within(0.02)),
    },
    slowBend: {
      stage: 'plane',
      expects: { default: 'holds', longer: 'fails' },
      of: ({ relu, sigmoid }) =>
        effect(
          relu.last('accuracy') - sigmoid.last('accuracy'),
          above(0.27),
          sigmoid.last('accuracy') <= 0.7,
        ),
    },
    startsAffine: {
      stage: 'plane',
      exact: true,
      expects: { offset: 'holds', default: 'fails' },
      of: ({ relu }) => effect(relu.at('collapse', 0), below(1e-5)),
    },
  },
  findings: {
    slight: {
      stage: 'plane',
      when: ({ relu, leaky }) => relu.median('accuracy') >= 0.95 && leaky.median('accuracy') < 0.95,
      numbers: ({ relu, leaky }) => ({
        relu: relu.median('accuracy'),
        leaky: leaky.median('accuracy'),
      }),
    },
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
    ahead: {
      stage: 'plane',
      when: ({ relu, linear }) => relu.median('accuracy') - linear.median('accuracy') > 0.2,
      numbers: ({ relu, linear }) => ({
        relu: relu.median('accuracy'),
        linear: linear.median('accuracy'),
      }),
    },
    nearly: {
      stage: 'plane',
      when: ({ relu, linear }) =>
        linear.median('accuracy') >= 0.8 && relu.median('accuracy') > linear.median('accuracy'),
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
