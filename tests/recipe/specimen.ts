import { above, below, effect, within } from '../../src/recipe/claim.ts';
import { leakyRelu } from '../../src/recipe/activation.ts';
import { planar } from '../../src/recipe/data.ts';
import { choice, integer, linear, log, toggle } from '../../src/recipe/knob.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import { batchLoss, gradientNorm, testAccuracy, trainLoss } from '../../src/recipe/probe.ts';
import { counter, literal, scenario } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, curves, network, panel } from '../../src/recipe/view.ts';

/** A small scenario with a knob of every kind; `slope` touches the leaky arm only. */
export const specimen = scenario({
  notes: ['specimen'],
  stages: {
    plane: stage({
      knobs: {
        depth: integer({ min: 1, max: 4, start: 2 }),
        data: choice(['circles', 'blobs'], 'circles'),
        noise: linear({ min: 0, max: 0.4, start: 0.1, step: 0.05 }),
        learningRate: log({ min: 0.001, max: 10, start: 0.1 }),
        slope: linear({ min: -1, max: 1, start: 0.2, step: 0.1 }),
        even: toggle(true),
      },
      data: ({ data, noise, even }) =>
        planar({ shape: data, samples: 32, testSamples: 16, noise, share: even ? 0.5 : 0.25 }),
      arms: ({ depth, slope }) => ({
        leaky: { model: mlp({ hidden: repeat(4, depth), activation: leakyRelu({ slope }) }) },
        linear: { model: mlp({ hidden: repeat(4, depth), activation: 'linear' }) },
      }),
      train: ({ learningRate }) => ({
        optimizer: sgd({ learningRate }),
        batchSize: 8,
        steps: 120,
      }),
      probes: {
        accuracy: testAccuracy(),
        loss: trainLoss(),
        batch: batchLoss(),
        gradients: gradientNorm(),
      },
      views: [curves(panel('accuracy'), panel('loss', { scale: 'log' })), boundary(), network()],
    }),
  },
  presets: {
    deep: literal({ depth: 4 }),
    separable: counter({ data: 'blobs', noise: 0.35 }),
  },
  claims: {
    bends: {
      stage: 'plane',
      expects: { default: 'holds', separable: 'fails' },
      of: ({ leaky, linear }) =>
        effect(leaky.last('accuracy') - linear.last('accuracy'), above(0.1)),
    },
    same: {
      stage: 'plane',
      exact: true,
      expects: { separable: 'holds' },
      of: ({ leaky, linear }) =>
        effect(leaky.last('accuracy') - linear.last('accuracy'), within(0.1)),
    },
  },
  findings: {
    parted: {
      stage: 'plane',
      when: ({ leaky }) => leaky.median('accuracy') > 0.9,
      numbers: ({ leaky }) => ({ step: leaky.firstStep('loss', below(0.3)) }),
    },
    otherwise: {
      stage: 'plane',
      when: () => true,
      numbers: ({ leaky, linear }) => ({
        leaky: leaky.median('accuracy'),
        linear: linear.highest('accuracy'),
      }),
    },
  },
});
