import { above, below, effect, type ArmReadings } from '../../src/recipe/claim.ts';
import { planar, slopes } from '../../src/recipe/data.ts';
import { choice, integer, linear, log } from '../../src/recipe/knob.ts';
import { walkers } from '../../src/recipe/layer.ts';
import { meanOutput } from '../../src/recipe/loss.ts';
import { mlp } from '../../src/recipe/model.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import {
  epochs,
  escaped,
  gradientDirection,
  meanHeight,
  trainLoss,
} from '../../src/recipe/probe.ts';
import { counter, scenario, variant } from '../../src/recipe/scenario.ts';
import { constantRate, inverseTimeDecay } from '../../src/recipe/schedule.ts';
import { stage } from '../../src/recipe/stage.ts';
import {
  boundary,
  curves,
  epochCount,
  gradientCloud,
  panel,
  swarm,
  weightPath,
} from '../../src/recipe/view.ts';

/** The training loss that the arms race to. */
const TARGET = 0.15;
const reached = below(TARGET);

type Reads = ArmReadings<'loss' | 'epochs'>;
const stepsTo = (arm: Reads) => arm.firstStep('loss', reached);
const epochsTo = (arm: Reads) => arm.at('epochs', stepsTo(arm));

export default scenario({
  notes: [
    'sgd-vs-fullbatch-speed',
    'sgd-one-sample',
    'sgd-direction-correct',
    'minibatch-vs-sgd-terminology',
    'sgd-noise-escapes',
    'nonconvex-sgd',
  ],
  stages: {
    training: stage({
      knobs: {
        batch: integer({ min: 2, max: 256, start: 32 }),
        learningRate: log({ min: 0.01, max: 6, start: 2 }),
        samples: integer({ min: 64, max: 4096, start: 512 }),
        noise: linear({ min: 0, max: 0.4, start: 0.15, step: 0.01 }),
        decay: choice(['none', 'inverse'], 'none'),
        epochs: integer({ min: 1, max: 300, start: 100 }),
      },
      data: ({ samples, noise }) => planar({ shape: 'moons', samples, testSamples: 64, noise }),
      arms: ({ batch, learningRate: rate, samples, decay, epochs }) => {
        const arm = (batchSize: number, learningRate: number) => ({
          model: mlp({ hidden: [16], activation: 'tanh' }),
          optimizer: sgd({ learningRate }),
          schedule:
            decay === 'inverse' ? inverseTimeDecay({ rate: batchSize / samples }) : constantRate(),
          batchSize,
          steps: Math.round((epochs * samples) / batchSize),
        });
        return {
          single: arm(1, 0.2),
          full: arm(samples, 3),
          batch: arm(batch, rate),
          eight: arm(8, 1),
        };
      },
      train: () => ({
        optimizer: sgd({ learningRate: 1 }),
        batchSize: 1,
        steps: 1,
        spacing: 'geometric',
      }),
      shown: ['single', 'full', 'batch'],
      axis: 'samples',
      probes: {
        loss: trainLoss(),
        cosine: gradientDirection('cosine'),
        agreement: gradientDirection('agreement'),
        epochs: epochs(),
      },
      views: [
        curves(
          panel('loss', { scale: 'log', low: 0.03, high: 1, references: { target: TARGET } }),
          panel('cosine', { low: -0.2, high: 1 }),
        ),
        epochCount(),
        boundary(),
        gradientCloud(),
        weightPath(),
      ],
    }),
    landscape: stage({
      knobs: {
        depth: linear({ min: 0.1, max: 0.5, start: 0.22, step: 0.01 }),
        slopes: linear({ min: 0, max: 2, start: 1, step: 0.1 }),
        rate: log({ min: 0.01, max: 0.15, start: 0.1 }),
      },
      data: ({ slopes: deviation }) => slopes({ walkers: 400, samples: 512, deviation }),
      arms: ({ depth }) => {
        const arm = (batchSize: number) => ({
          model: { layers: [walkers({ depth })] },
          batchSize,
        });
        return { single: arm(1), full: arm(512), four: arm(4), sixteen: arm(16) };
      },
      train: ({ rate: learningRate }) => ({
        optimizer: sgd({ learningRate }),
        loss: meanOutput(),
        batchSize: 1,
        steps: 2000,
      }),
      shown: ['single', 'four'],
      probes: { escaped: escaped(), height: meanHeight() },
      views: [curves(panel('escaped', { low: 0, high: 1 }), panel('height')), swarm()],
    }),
  },
  presets: {
    few: counter({ samples: 64 }),
    many: variant({ samples: 4096 }),
    clean: variant({ noise: 0.05 }),
    decay: variant({ decay: 'inverse' }),
    reversed: counter({ depth: 0.4, rate: 0.15 }),
    cool: counter({ rate: 0.01 }),
    strong: variant({ slopes: 2 }),
  },
  claims: {
    saves: {
      stage: 'training',
      expects: { default: 'holds', many: 'holds', clean: 'holds', few: 'fails' },
      of: ({ single, full }) => effect(epochsTo(full) / epochsTo(single), above(8)),
    },
    costs: {
      stage: 'training',
      expects: { default: 'holds', many: 'holds', clean: 'holds', few: 'holds' },
      of: ({ single, full }) => effect(stepsTo(single) / stepsTo(full), above(8)),
    },
    agrees: {
      stage: 'training',
      expects: { default: 'holds', many: 'holds', clean: 'holds', few: 'holds' },
      of: ({ single, batch }) =>
        effect(single.at('agreement', 0), above(0.65), batch.at('agreement', 0) >= 0.99),
    },
    stays: {
      stage: 'training',
      expects: { default: 'fails' },
      of: ({ single }) => effect(single.last('agreement'), above(0.65)),
    },
    escapes: {
      stage: 'landscape',
      expects: { default: 'holds', cool: 'fails' },
      of: ({ single }) => effect(single.last('escaped'), above(0.9)),
    },
    stuck: {
      stage: 'landscape',
      expects: { default: 'holds', reversed: 'holds', cool: 'holds', strong: 'fails' },
      of: ({ four, sixteen, full }) =>
        effect(
          four.last('escaped'),
          below(0.05),
          sixteen.last('escaped') === 0,
          full.last('escaped') === 0,
        ),
    },
    worse: {
      stage: 'landscape',
      expects: { reversed: 'holds', default: 'fails', cool: 'fails' },
      of: ({ single }) => effect(single.last('height') - single.at('height', 0), above(0)),
    },
  },
  findings: {
    sooner: {
      stage: 'training',
      when: ({ single, full }) =>
        single.firstStep('loss', reached) !== null && full.firstStep('loss', reached) !== null,
      numbers: ({ single, full }) => {
        const steps = {
          single: single.firstStep('loss', reached)!,
          full: full.firstStep('loss', reached)!,
        };
        return {
          singleSteps: steps.single,
          fullSteps: steps.full,
          single: single.at('epochs', steps.single),
          full: full.at('epochs', steps.full),
        };
      },
    },
    otherwise: {
      stage: 'training',
      when: () => true,
      numbers: ({ single, full }) => ({ single: single.median('loss'), full: full.median('loss') }),
    },
    leaves: {
      stage: 'landscape',
      when: ({ single }) => single.median('escaped') > 0.5,
      numbers: ({ single, four, full }) => ({
        single: single.median('escaped'),
        four: four.median('escaped'),
        full: full.median('escaped'),
        before: single.at('height', 0),
        after: single.median('height'),
      }),
    },
    remains: {
      stage: 'landscape',
      when: () => true,
      numbers: ({ single, four, full }) => ({
        single: single.median('escaped'),
        four: four.median('escaped'),
        full: full.median('escaped'),
      }),
    },
  },
});
