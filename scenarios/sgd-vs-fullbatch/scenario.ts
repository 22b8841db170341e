import { above, below, effect, within } from '../../src/recipe/claim.ts';
import { planar } from '../../src/recipe/data.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { mlp } from '../../src/recipe/model.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import { epochs, gradientDirection, trainLoss } from '../../src/recipe/probe.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { constantRate, inverseTimeDecay } from '../../src/recipe/schedule.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, curves, panel } from '../../src/recipe/view.ts';

export default scenario({
  notes: ['sgd-one-sample', 'sgd-vs-fullbatch-speed', 'sgd-direction-correct'],
  stages: {
    training: stage({
      knobs: {
        batch: integer({ min: 2, max: 256, start: 32 }),
        learningRate: log({ min: 0.01, max: 6, start: 2 }),
        samples: integer({ min: 64, max: 4096, start: 512 }),
        noise: linear({ min: 0, max: 0.4, start: 0.15, step: 0.01 }),
        decay: choice(['none', 'inverse'], 'none'),
        epochs: log({ min: 1, max: 1000, start: 64 }),
      },
      data: ({ samples, noise }) => planar({ shape: 'moons', samples, testSamples: 64, noise }),
      arms: ({ batch, learningRate, samples, decay, epochs }) => {
        const arm = (batchSize: number, rate: number) => ({
          model: mlp({ hidden: [16], activation: 'tanh' }),
          batchSize,
          steps: Math.max(1, Math.round((epochs * samples) / batchSize)),
          optimizer: sgd({ learningRate: rate }),
          schedule:
            decay === 'none' ? constantRate() : inverseTimeDecay({ rate: batchSize / samples }),
        });
        return {
          single: arm(1, 0.2),
          full: arm(samples, 3),
          eight: arm(8, 0.6),
          batch: arm(batch, learningRate),
        };
      },
      train: () => ({
        optimizer: sgd({ learningRate: 1 }),
        batchSize: 1,
        steps: 1,
        readings: 100,
        spacing: 'geometric',
      }),
      probes: {
        loss: trainLoss(),
        cosine: gradientDirection('cosine'),
        agreement: gradientDirection('agreement'),
        sampleCosine: gradientDirection('cosine', { size: 1 }),
        epochs: epochs(),
      },
      views: [
        curves(
          panel('loss', { scale: 'log', references: { target: 0.15 } }),
          panel('cosine', { low: -0.2, high: 1 }),
        ),
        boundary(),
      ],
    }),
  },
  presets: {
    late: counter({ epochs: 1000 }),
  },
  claims: {
    saves: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ single, full }) => {
        const spent = (arm: typeof single) => arm.at('epochs', arm.firstStep('loss', below(0.15)));
        return effect(spent(full) / spent(single), above(8));
      },
    },
    one: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ single }) => {
        return effect(single.at('epochs', single.firstStep('loss', below(0.15))), above(0));
      },
    },
    ful: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ full: single }) => {
        return effect(single.at('epochs', single.firstStep('loss', below(0.15))), above(0));
      },
    },
    thi: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ batch: single }) => {
        return effect(single.at('epochs', single.firstStep('loss', below(0.15))), above(0));
      },
    },
    eig: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ eight: single }) => {
        return effect(single.at('epochs', single.firstStep('loss', below(0.15))), above(0));
      },
    },
    l1: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ single }) => effect(single.last('loss'), above(0)),
    },
    l8: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ eight }) => effect(eight.last('loss'), above(0)),
    },
    l32: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ batch }) => effect(batch.last('loss'), above(0)),
    },
    lf: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ full }) => effect(full.last('loss'), above(0)),
    },
    agrees: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ single, batch }) =>
        effect(single.at('agreement', 0), above(0.65), batch.at('agreement', 0) >= 0.99),
    },
    b32: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ batch }) => effect(batch.at('agreement', 0), above(0.65)),
    },
    c1: {
      stage: 'training',
      expects: { default: 'holds' },
      of: ({ single }) => effect(single.at('cosine', 0), above(0)),
    },
    late: {
      stage: 'training',
      expects: { default: 'fails', late: 'holds' },
      of: ({ full }) => effect(full.last('sampleCosine'), within(0.1)),
    },
  },
  findings: {
    otherwise: {
      stage: 'training',
      when: () => true,
      numbers: () => ({}),
    },
  },
});
