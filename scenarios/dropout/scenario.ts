import { above, below, between, effect, within, type ArmSeeds } from '../../src/recipe/claim.ts';
import { noisyLabels, planar } from '../../src/recipe/data.ts';
import { dropping, settled } from '../../src/recipe/evaluation.ts';
import { choice, integer, linear, type KnobValues } from '../../src/recipe/knob.ts';
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
import { boundary, curves, mask, panel, thinned } from '../../src/recipe/view.ts';
import { realDigits } from './digits.ts';

/** The knobs of every stage, of which two start elsewhere in some. */
const knobs = (start: { rate: number; samples: number }) => ({
  rate: linear({ min: 0, max: 0.9, start: start.rate, step: 0.05 }),
  samples: integer({ min: 50, max: 4000, start: start.samples }),
  flip: linear({ min: 0, max: 0.4, start: 0.2, step: 0.05 }),
  width: integer({ min: 4, max: 128, start: 64 }),
  activation: choice(['relu', 'tanh', 'sigmoid'], 'relu'),
  data: choice(['features', 'moons'], 'features'),
});
type Values = KnobValues<ReturnType<typeof knobs>>;

const data = ({ data, samples, flip }: Values) =>
  data === 'moons'
    ? planar({ shape: 'moons', samples, noise: 0.3 })
    : noisyLabels({ samples, flip });

const model = ({ width, activation }: Values, dropout: { rate: number; inverted?: boolean }) =>
  mlp({ hidden: [width, width], activation, dropout });

const train = (readings: number) => () => ({
  optimizer: adam({ learningRate: 0.003 }),
  batchSize: 64,
  steps: 800,
  readings,
});

/** What both networks come to. */
const ends = ({ dropout, none }: Readonly<Record<'dropout' | 'none', ArmSeeds>>) => ({
  dropout: dropout.median('accuracy'),
  none: none.median('accuracy'),
  fitted: dropout.median('training'),
  learnt: none.median('training'),
  loss: dropout.median('loss'),
  other: none.median('loss'),
});

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
      knobs: knobs({ rate: 0.4, samples: 1000 }),
      data,
      arms: (values) => ({
        dropout: { model: model(values, { rate: values.rate }) },
        none: { model: model(values, { rate: 0 }) },
      }),
      train: train(40),
      probes: { accuracy: testAccuracy(), training: trainAccuracy(), loss: testLoss() },
      views: [
        curves(
          panel('accuracy', { low: 0.4, high: 1, against: 'training' }),
          panel('loss', { scale: 'log' }),
        ),
        boundary({ extent: 2.5 }),
        mask(),
        thinned(),
      ],
    }),
    scaling: stage({
      knobs: knobs({ rate: 0.5, samples: 200 }),
      data,
      arms: (values) => ({
        inverted: { model: model(values, { rate: values.rate }) },
        plain: { model: model(values, { rate: values.rate, inverted: false }) },
      }),
      train: train(20),
      probes: {
        accuracy: testAccuracy(),
        loss: testLoss(),
        size: outputSize(),
        mean: maskedMean('preactivations'),
        rectified: maskedMean('rectified'),
      },
      views: [
        curves(panel('loss', { scale: 'log' }), panel('accuracy', { low: 0.4, high: 1 })),
        boundary({ extent: 2.5 }),
        mask(),
        thinned(),
      ],
    }),
    test: stage({
      knobs: {
        ...knobs({ rate: 0.4, samples: 1000 }),
        passes: integer({ min: 1, max: 50, start: 20 }),
      },
      data: (values) => data(values),
      arms: (values) => ({
        off: { model: model(values, { rate: values.rate }), evaluation: settled() },
        on: { model: model(values, { rate: values.rate }), evaluation: dropping() },
        average: {
          model: model(values, { rate: values.rate }),
          evaluation: dropping({ passes: values.passes }),
        },
      }),
      shown: ['off', 'on'],
      train: train(20),
      probes: { accuracy: testAccuracy(), loss: testLoss(), flips: flips() },
      views: [
        curves(panel('accuracy', { low: 0.4, high: 1 }), panel('loss', { scale: 'log' })),
        boundary({ extent: 2.5 }),
        mask(),
      ],
    }),
    digits: realDigits,
  },
  presets: {
    narrow: counter({ width: 6, samples: 4000, flip: 0.1 }),
    strong: counter({ rate: 0.8, samples: 4000 }),
    moons: counter({ data: 'moons', samples: 80 }),
    tanh: counter({ activation: 'tanh' }),
    plenty: counter({ samples: 4000 }),
    drowned: counter({ digits: 300, rate: 0.8 }),
    thin: counter({ digits: 300, width: 12 }),
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
      expects: { default: 'holds', tanh: 'holds', plenty: 'holds' },
      of: ({ inverted }) => effect(inverted.last('mean') - 1, within(0.06)),
    },
    shrinks: {
      stage: 'scaling',
      expects: { default: 'holds', tanh: 'holds', plenty: 'holds' },
      of: ({ plain }) => effect(plain.last('mean'), between(0.49, 0.51)),
    },
    inflates: {
      stage: 'scaling',
      expects: { default: 'holds', tanh: 'fails' },
      of: ({ plain, inverted }) => effect(plain.last('size') / inverted.last('size'), above(3)),
    },
    miscalibrates: {
      stage: 'scaling',
      expects: { default: 'holds', tanh: 'holds', plenty: 'fails' },
      of: ({ plain, inverted }) => effect(plain.last('loss') / inverted.last('loss'), above(1.8)),
    },
    argmax: {
      stage: 'scaling',
      expects: { default: 'holds', tanh: 'holds', plenty: 'fails' },
      of: ({ plain, inverted }) =>
        effect(plain.last('accuracy') - inverted.last('accuracy'), within(0.03)),
    },
    rectifies: {
      stage: 'scaling',
      expects: { default: 'holds' },
      of: ({ inverted }) => effect(inverted.at('rectified', 0), above(1.2)),
    },
    costs: {
      stage: 'test',
      expects: { default: 'holds' },
      of: ({ off, on }) =>
        effect(on.last('accuracy') - off.last('accuracy'), below(-0.03), on.last('flips') >= 0.1),
    },
    recovers: {
      stage: 'test',
      expects: { default: 'holds' },
      of: ({ off, average }) =>
        effect(average.last('accuracy') - off.last('accuracy'), above(-0.01)),
    },
    softens: {
      stage: 'digits',
      expects: { default: 'holds', drowned: 'fails', thin: 'fails' },
      of: ({ dropout, none }) => effect(dropout.last('loss') / none.last('loss'), below(0.95)),
    },
    levels: {
      stage: 'digits',
      expects: { default: 'holds', drowned: 'fails', thin: 'fails' },
      of: ({ dropout, none }) =>
        effect(
          dropout.last('accuracy') - none.last('accuracy'),
          within(0.03),
          none.last('training') >= 0.99,
        ),
    },
    overfits: {
      stage: 'digits',
      expects: { default: 'holds' },
      of: ({ none }) => effect(none.last('loss') / none.at('loss', 100), above(1.1)),
    },
  },
  findings: {
    surer: {
      stage: 'digits',
      when: ({ dropout, none }) => dropout.median('loss') < 0.95 * none.median('loss'),
      numbers: ends,
    },
    starved: {
      stage: 'digits',
      when: () => true,
      numbers: ends,
    },
    gains: {
      stage: 'fit',
      when: ({ dropout, none }) => dropout.median('accuracy') - none.median('accuracy') > 0.02,
      numbers: ends,
    },
    loses: {
      stage: 'fit',
      when: ({ dropout, none }) => dropout.median('accuracy') - none.median('accuracy') < -0.02,
      numbers: ends,
    },
    level: {
      stage: 'fit',
      when: () => true,
      numbers: ends,
    },
    overconfident: {
      stage: 'scaling',
      when: ({ inverted, plain }) => plain.median('loss') > 1.5 * inverted.median('loss'),
      numbers: ({ inverted, plain }) => ({
        inverted: inverted.median('loss'),
        plain: plain.median('loss'),
        right: inverted.median('accuracy'),
        still: plain.median('accuracy'),
      }),
    },
    harmless: {
      stage: 'scaling',
      when: () => true,
      numbers: ({ inverted, plain }) => ({
        inverted: inverted.median('loss'),
        plain: plain.median('loss'),
        right: inverted.median('accuracy'),
        still: plain.median('accuracy'),
      }),
    },
    flickers: {
      stage: 'test',
      when: ({ off, on }) => on.median('accuracy') - off.median('accuracy') < -0.02,
      numbers: ({ off, on }) => ({
        off: off.median('accuracy'),
        on: on.median('accuracy'),
        flips: on.median('flips'),
      }),
    },
    steady: {
      stage: 'test',
      when: () => true,
      numbers: ({ off, on }) => ({ off: off.median('accuracy'), on: on.median('accuracy') }),
    },
  },
});
