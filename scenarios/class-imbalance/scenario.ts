import { above, below, between, effect, within, type ArmSeeds } from '../../src/recipe/claim.ts';
import { BIRDS, gaussians, penguins } from '../../src/recipe/data.ts';
import { priorAdjusted, settled } from '../../src/recipe/evaluation.ts';
import { integer, linear, log, type KnobValues } from '../../src/recipe/knob.ts';
import { softmaxCrossEntropy } from '../../src/recipe/loss.ts';
import { mlp } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import {
  balancedAccuracy,
  batchShare,
  gradientShare,
  priorAccuracy,
  priorPrecision,
  rankArea,
  recall,
} from '../../src/recipe/probe.ts';
import {
  classBalanced,
  equalShares,
  jittered,
  overSampled,
  underSampled,
  type Sampler,
} from '../../src/recipe/sampler.ts';
import { counter, literal, scenario, variant } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, confusion, curves, panel, roc, strip } from '../../src/recipe/view.ts';

/** The knobs of both stages. */
const knobs = {
  threshold: linear({ min: 0.01, max: 0.99, start: 0.5, step: 0.01 }),
  cost: log({ min: 0.05, max: 20, start: 1 }),
  batchSize: integer({ min: 8, max: 256, start: 64 }),
  width: integer({ min: 4, max: 64, start: 16 }),
  steps: integer({ min: 100, max: 3000, start: 600 }),
};
type Values = KnobValues<typeof knobs>;

/** Every remedy against the same network; `share` is that of the minority in training. */
const arms = ({ width, threshold, cost }: Values, share: number) => {
  const model = mlp({ hidden: [width, width], activation: 'relu' });
  const evaluation = settled({ threshold });
  const sampled = (sampler: Sampler) => ({ model, evaluation, sampler });
  // weights in the ratio cost · (1 − share) : share, of mean 1 over the training set
  const whole = 1 - share + cost * (1 - share);
  return {
    balanced: sampled(classBalanced()),
    natural: { model, evaluation },
    over: sampled(overSampled()),
    under: sampled(underSampled()),
    halves: sampled(equalShares()),
    weighted: {
      model,
      evaluation,
      loss: softmaxCrossEntropy({
        weights: [1 / whole, (cost * (1 - share)) / (share * whole)],
      }),
    },
    adjusted: { model, evaluation: priorAdjusted({ prior: share, threshold }) },
    jittered: sampled(jittered({ deviation: 0.3 })),
  };
};

const train = ({ batchSize, steps }: Values) => ({
  optimizer: momentum({ learningRate: 0.05 }),
  batchSize,
  steps,
  readings: 20,
});

const probes = {
  recall: recall(1),
  specificity: recall(0),
  balanced: balancedAccuracy(),
  accuracy: priorAccuracy(),
  precision: priorPrecision(),
  ranking: rankArea(),
  share: batchShare(),
  pull: gradientShare(),
};

const pictures = ({ extent }: { extent: number }) => [
  curves(
    panel<keyof typeof probes>('recall', { low: 0, high: 1 }),
    panel('accuracy', { low: 0.5, high: 1 }),
    panel('balanced', { low: 0.4, high: 1, references: { chance: 0.5 } }),
  ),
  strip<keyof typeof probes>('share'),
  strip<keyof typeof probes>('pull'),
  boundary({ extent }),
  confusion(),
  roc(),
];

/** What every finding tells. */
const numbers = ({
  balanced,
  natural,
}: Record<'balanced' | 'natural', ArmSeeds<keyof typeof probes>>) => ({
  recall: balanced.median('recall'),
  natural: natural.median('recall'),
  less: balanced.median('accuracy'),
  right: natural.median('accuracy'),
});

export default scenario({
  notes: [
    'class-balanced-sampling-shuffle',
    'class-balanced-sampling-algorithm',
    'data-balance-by-augmentation',
    'resampling-over-under',
    'undersample-within-batch',
    'oversample-overfit-combine',
    'cost-sensitive',
    'why-uniform-sample-distribution',
  ],
  stages: {
    plane: stage({
      knobs: {
        share: log({ min: 0.002, max: 0.5, start: 0.05 }),
        separation: linear({ min: 0.5, max: 6, start: 1.5, step: 0.1 }),
        samples: integer({ min: 200, max: 5000, start: 2000 }),
        ...knobs,
      },
      data: ({ samples, separation, share }) => gaussians({ samples, separation, share }),
      arms: (values) => arms(values, values.share),
      train: (values) => train(values),
      probes,
      shown: ['balanced', 'natural'],
      views: pictures({ extent: 4 }),
    }),
    penguins: stage({
      knobs: {
        chinstraps: integer({ min: 2, max: BIRDS.chinstrap, start: BIRDS.chinstrap }),
        ...knobs,
      },
      data: ({ chinstraps }) => penguins({ chinstraps }),
      arms: (values) => arms(values, values.chinstraps / (values.chinstraps + BIRDS.adelie)),
      train: (values) => train(values),
      probes,
      shown: ['balanced', 'natural'],
      views: pictures({ extent: 3.2 }),
    }),
  },
  presets: {
    separable: counter({ separation: 6 }),
    few: counter({ samples: 400, share: 0.02, width: 32, steps: 2000 }),
    rare: literal({ share: 0.02 }),
    even: variant({ share: 0.5 }),
  },
  claims: {
    shuffles: {
      stage: 'plane',
      expects: { default: 'fails', rare: 'fails', even: 'holds' },
      of: ({ natural }) => effect(natural.mean('share'), above(0.4)),
    },
    empty: {
      stage: 'plane',
      expects: { rare: 'holds', default: 'fails' },
      of: ({ natural }) => effect(natural.portion('share', below(0.001)), above(0.2)),
    },
    balances: {
      stage: 'plane',
      expects: { default: 'holds', rare: 'holds', few: 'holds' },
      of: ({ balanced }) =>
        effect(
          balanced.mean('share'),
          between(0.49, 0.51),
          balanced.portion('share', between(0.35, 0.65)) >= 0.95,
        ),
    },
    outvoted: {
      stage: 'plane',
      expects: { default: 'holds', rare: 'holds', even: 'fails' },
      of: ({ balanced, natural }) =>
        effect(natural.at('pull', 0) - balanced.at('pull', 0), below(-0.15)),
    },
    pulls: {
      stage: 'plane',
      expects: { default: 'holds', even: 'holds', rare: 'fails' },
      of: ({ natural }) => effect(natural.mean('pull'), between(0.47, 0.53)),
    },
    steadies: {
      stage: 'plane',
      expects: { default: 'holds', rare: 'holds', few: 'fails', even: 'fails' },
      of: ({ balanced, natural }) => {
        const steady = between(0.4, 0.6);
        return effect(
          balanced.portion('pull', steady) - natural.portion('pull', steady),
          above(0.1),
        );
      },
    },
    recall: {
      stage: 'plane',
      expects: {
        default: 'holds',
        rare: 'holds',
        separable: 'fails',
        few: 'fails',
        even: 'fails',
      },
      of: ({ balanced, natural }) =>
        effect(balanced.last('recall') - natural.last('recall'), above(0.35)),
    },
    price: {
      stage: 'plane',
      expects: { default: 'holds', rare: 'holds', separable: 'fails', few: 'fails', even: 'fails' },
      of: ({ balanced, natural }) =>
        effect(
          balanced.last('accuracy') - natural.last('accuracy'),
          below(-0.08),
          balanced.last('specificity') < natural.last('specificity'),
        ),
    },
    precision: {
      stage: 'plane',
      expects: { default: 'holds', separable: 'fails', even: 'fails' },
      of: ({ balanced, natural }) =>
        effect(balanced.last('precision') / natural.last('precision'), below(0.5)),
    },
    ranking: {
      stage: 'plane',
      expects: { default: 'holds', separable: 'holds' },
      of: ({ balanced, natural }) =>
        effect(balanced.last('ranking') - natural.last('ranking'), within(0.02)),
    },
    threshold: {
      stage: 'plane',
      expects: { default: 'holds', separable: 'holds' },
      of: ({ balanced, adjusted }) =>
        effect(adjusted.last('balanced') - balanced.last('balanced'), within(0.03)),
    },
    weights: {
      stage: 'plane',
      expects: { default: 'holds', separable: 'holds' },
      of: ({ balanced, weighted }) =>
        effect(weighted.last('balanced') - balanced.last('balanced'), within(0.03)),
    },
    alike: {
      stage: 'plane',
      expects: { default: 'holds', few: 'fails' },
      of: ({ balanced, over, halves, weighted, adjusted, jittered }) => {
        const ends = [balanced, over, halves, weighted, adjusted, jittered].map((arm) =>
          arm.last('balanced'),
        );
        return effect(Math.max(...ends) - Math.min(...ends), below(0.06));
      },
    },
    discards: {
      stage: 'plane',
      expects: { rare: 'holds', few: 'fails' },
      of: ({ halves, under }) => effect(halves.last('balanced') - under.last('balanced'), above(0)),
    },
    overfits: {
      stage: 'plane',
      expects: { few: 'holds', default: 'fails' },
      of: ({ balanced }) => effect(balanced.last('recall'), below(0.3)),
    },
    needless: {
      stage: 'plane',
      expects: { separable: 'holds', default: 'fails' },
      of: ({ balanced, natural }) =>
        effect(balanced.last('recall') - natural.last('recall'), within(0.02)),
    },
  },
  findings: {
    little: {
      stage: 'plane',
      when: ({ balanced, natural }) =>
        balanced.median('recall') < 0.4 && natural.median('recall') < 0.4,
      numbers,
    },
    rises: {
      stage: 'plane',
      when: ({ balanced, natural }) =>
        balanced.median('recall') - natural.median('recall') > 0.1 &&
        balanced.median('accuracy') < natural.median('accuracy'),
      numbers,
    },
    level: {
      stage: 'plane',
      when: ({ balanced, natural }) =>
        Math.abs(balanced.median('recall') - natural.median('recall')) <= 0.03,
      numbers,
    },
    otherwise: { stage: 'plane', when: () => true, numbers },
    birds: { stage: 'penguins', when: () => true, numbers },
  },
});
