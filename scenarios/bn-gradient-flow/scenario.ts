import { above, below, effect, within, type ArmReadings } from '../../src/recipe/claim.ts';
import { planar } from '../../src/recipe/data.ts';
import { glorotNormal, heNormal, lecunNormal } from '../../src/recipe/initializer.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { batchNorm } from '../../src/recipe/normalization.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import {
  batchLoss,
  gradientGrowth,
  gradientNorm,
  testAccuracy,
  trainLoss,
  unitSpread,
  weightNorm,
} from '../../src/recipe/probe.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, byLayer, curves, panel, ridges } from '../../src/recipe/view.ts';

const FIRST_WEIGHTS = { lecun: lecunNormal, glorot: glorotNormal, he: heNormal };

/** The first hidden layer's share of what the last hidden layer gets; the output layer comes after both. */
const share = (layers: readonly number[]) => layers[0]! / layers.at(-2)!;

/** ‖∂L/∂W‖ · ‖W‖ of the first layer, on the first batch: it does not change where the loss is blind to the scale of W. */
const gradientTimesWeight = (arm: ArmReadings<'weightGradient' | 'weight'>) =>
  arm.layers('weightGradient', 0)[0]! * arm.layers('weight', 0)[0]!;

export default scenario({
  notes: ['bn-vanishing-gradient', 'bn-fixes-mean-variance', 'bn-principle-formula'],
  stages: {
    training: stage({
      knobs: {
        depth: integer({ min: 2, max: 50, start: 10 }),
        activation: choice(['sigmoid', 'tanh', 'relu'], 'sigmoid'),
        weights: choice(['lecun', 'glorot', 'he'], 'lecun'),
        batchSize: integer({ min: 2, max: 128, start: 32 }),
        learningRate: log({ min: 0.001, max: 3, start: 0.1 }),
        gamma: linear({ min: 0.1, max: 2, start: 1, step: 0.1 }),
        multiplier: log({ min: 0.01, max: 100, start: 10 }),
        place: choice(['before', 'after'], 'before'),
        atTest: choice(['running', 'batch'], 'running'),
      },
      data: () => planar({ shape: 'circles', samples: 512, testSamples: 512, noise: 0.08 }),
      arms: ({ depth, activation, weights, gamma, multiplier, place, atTest }) => {
        const hidden = repeat(16, depth);
        const kernel = FIRST_WEIGHTS[weights]();
        const normalization = batchNorm({ gamma, place, atTest });
        return {
          bn: { model: mlp({ hidden, activation, kernel, normalization }) },
          plain: { model: mlp({ hidden, activation, kernel }) },
          scaled: {
            model: mlp({
              hidden,
              activation,
              kernel: FIRST_WEIGHTS[weights]({ gain: multiplier }),
              output: kernel,
              normalization,
            }),
          },
          large: { model: mlp({ hidden, activation, kernel: glorotNormal({ gain: 4 }) }) },
        };
      },
      train: ({ learningRate, batchSize }) => ({
        optimizer: momentum({ learningRate }),
        // At a steady rate the last reading is the noise of one step, and one seed in four ends below 0.95.
        schedule: cosineDecay({ steps: 400 }),
        batchSize,
        steps: 400,
        readings: 50,
      }),
      shown: ['bn', 'plain'],
      probes: {
        accuracy: testAccuracy(),
        loss: trainLoss(),
        growth: gradientGrowth(),
        weightGradient: gradientNorm('weights'),
        activationGradient: gradientNorm('activations'),
        weight: weightNorm(),
        batch: batchLoss(),
        shift: unitSpread('beta'),
      },
      views: [
        curves(
          panel('accuracy', { low: 0.3, high: 1, references: { chance: 0.5 } }),
          panel('growth', { scale: 'log', references: { kept: 1 } }),
          panel('loss', { scale: 'log' }),
        ),
        byLayer('weightGradient'),
        byLayer('activationGradient'),
        boundary(),
        ridges(),
      ],
    }),
  },
  presets: {
    deep: counter({ depth: 20 }),
    relu: counter({ activation: 'relu', weights: 'he', learningRate: 0.03 }),
    explosion: counter({ activation: 'relu', weights: 'he', learningRate: 0.03, depth: 30 }),
    hidden: counter({ activation: 'relu', weights: 'lecun', learningRate: 0.03 }),
    pair: counter({ batchSize: 2 }),
  },
  claims: {
    trains: {
      stage: 'training',
      expects: { default: 'holds', deep: 'holds', relu: 'fails', pair: 'fails' },
      of: ({ bn, plain }) =>
        effect(
          bn.last('accuracy') - plain.last('accuracy'),
          above(0.35),
          bn.last('accuracy') >= 0.95,
          plain.last('accuracy') <= 0.6,
        ),
    },
    vanishes: {
      stage: 'training',
      expects: { default: 'holds', deep: 'holds', relu: 'fails' },
      of: ({ plain }) => effect(plain.at('growth', 0), below(0.3)),
    },
    arrives: {
      stage: 'training',
      expects: { default: 'holds', deep: 'holds', pair: 'fails' },
      of: ({ bn }) => effect(share(bn.layers('weightGradient', 0)), above(0.01)),
    },
    steady: {
      stage: 'training',
      expects: { default: 'holds', deep: 'holds', explosion: 'fails' },
      of: ({ bn }) => effect(share(bn.layers('weightGradient', 0)), below(50)),
    },
    needed: {
      stage: 'training',
      expects: { default: 'holds', relu: 'fails' },
      of: ({ bn, plain }) => effect(plain.last('loss') / bn.last('loss'), above(1)),
    },
    fixed: {
      stage: 'training',
      expects: { default: 'fails', relu: 'fails' },
      of: ({ bn }) => effect(bn.layers('shift')[0]!, below(0.1)),
    },
    blind: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ bn, scaled }) => effect(scaled.at('batch', 0) / bn.at('batch', 0) - 1, within(0.001)),
    },
    inverse: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ bn, scaled }) =>
        effect(gradientTimesWeight(scaled) / gradientTimesWeight(bn) - 1, within(0.05)),
    },
    boosted: {
      stage: 'training',
      expects: { deep: 'holds' },
      of: ({ large, plain }) =>
        effect(
          share(large.layers('weightGradient', 0)),
          below(1e-3),
          share(large.layers('weightGradient', 0)) >
            1000 * share(plain.layers('weightGradient', 0)),
        ),
    },
    conceals: {
      stage: 'training',
      expects: { hidden: 'holds', relu: 'fails', default: 'fails' },
      of: ({ plain }) =>
        effect(plain.at('growth', 0), below(0.8), share(plain.layers('weightGradient', 0)) > 0.03),
    },
  },
  findings: {
    reaches: {
      stage: 'training',
      when: ({ bn, plain }) => bn.median('accuracy') >= 0.9 && plain.median('accuracy') <= 0.6,
      numbers: ({ bn, plain }) => ({
        bn: bn.median('accuracy'),
        plain: plain.median('accuracy'),
        step: bn.firstStep('accuracy', above(0.9)),
      }),
    },
    needless: {
      stage: 'training',
      when: ({ bn, plain }) =>
        plain.median('accuracy') >= 0.9 && plain.median('loss') <= bn.median('loss'),
      numbers: ({ bn, plain }) => ({ bn: bn.median('loss'), plain: plain.median('loss') }),
    },
    breaks: {
      stage: 'training',
      when: ({ bn }) => bn.median('accuracy') <= 0.6,
      numbers: ({ bn, plain }) => ({
        bn: bn.median('accuracy'),
        plain: plain.median('accuracy'),
      }),
    },
    otherwise: {
      stage: 'training',
      when: () => true,
      numbers: ({ bn, plain }) => ({
        bn: bn.median('accuracy'),
        plain: plain.median('accuracy'),
      }),
    },
  },
});
