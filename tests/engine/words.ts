import { gaussians, slopes } from '../../src/recipe/data.ts';
import { leakyRelu, PLAIN_ACTIVATIONS, type ActivationKind } from '../../src/recipe/activation.ts';
import {
  activate,
  dense,
  dropout,
  highway,
  residual,
  walkers,
  type Layer,
} from '../../src/recipe/layer.ts';
import {
  meanOutput,
  meanSquaredError,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
  type LossKind,
} from '../../src/recipe/loss.ts';
import { mlp, type ModelDraft } from '../../src/recipe/model.ts';
import { batchNorm, type BatchNorm } from '../../src/recipe/normalization.ts';
import {
  adam,
  adamW,
  momentum,
  nesterov,
  rmsprop,
  sgd,
  type OptimizerKind,
} from '../../src/recipe/optimizer.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import {
  classBalanced,
  equalShares,
  jittered,
  overSampled,
  shuffled,
  underSampled,
  type Sampler,
  type SamplerKind,
} from '../../src/recipe/sampler.ts';
import {
  constantRate,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  stepDecay,
  warmUp,
  type ScheduleKind,
} from '../../src/recipe/schedule.ts';
import { smallArm } from './plans.ts';

/** Every word that a training step may be made of. */
type Word =
  | ActivationKind
  | Layer['kind']
  | BatchNorm['kind']
  | LossKind
  | OptimizerKind
  | SamplerKind
  | ScheduleKind
  | 'classWeights';

type Change = Parameters<typeof smallArm>[0];

const rate = { learningRate: 0.05 };
const small = (change: Change) => smallArm({ steps: 100, ...change });
const between = (...middle: ModelDraft['layers']) =>
  small({
    arm: {
      model: {
        layers: [dense({ units: 4, activation: 'tanh' }), ...middle, dense({ units: 'outputs' })],
      },
    },
  });
/** One sample in four is of class 1. */
const unequal = gaussians({ samples: 48, testSamples: 40, separation: 2, share: 0.25 });
const sampled = (sampler: Sampler) => small({ sampler, arm: { data: unequal } });
const normal = (activation: 'relu' | 'linear') =>
  dense({ units: 4, activation, normalization: batchNorm() });

const walking = small({
  loss: meanOutput(),
  arm: {
    model: { layers: [walkers({ depth: 0.22 })] },
    data: slopes({ walkers: 12, samples: 48, deviation: 1 }),
  },
});

/** A small arm a word, which uses that word. */
export const WORDS: Readonly<Record<Word, ArmPlan>> = {
  ...(Object.fromEntries(
    PLAIN_ACTIVATIONS.map((activation) => [
      activation,
      small({ arm: { model: mlp({ hidden: [5, 4], activation }) } }),
    ]),
  ) as Record<(typeof PLAIN_ACTIVATIONS)[number], ArmPlan>),
  leakyRelu: small({
    arm: { model: mlp({ hidden: [5, 4], activation: leakyRelu({ slope: 0.2 }) }) },
  }),

  dense: small({}),
  activate: between(activate({ activation: 'relu', normalization: batchNorm() })),
  dropout: between(dropout({ rate: 0.4 })),
  residual: between(residual({ branch: [normal('relu'), normal('linear')], activation: 'relu' })),
  highway: between(highway({ branch: [dense({ units: 4, activation: 'tanh' })] })),
  batchNorm: between(normal('relu')),
  walkers: walking,

  softmaxCrossEntropy: small({}),
  classWeights: small({ loss: softmaxCrossEntropy({ weights: [0.5, 2] }) }),
  sigmoidCrossEntropy: small({ loss: sigmoidCrossEntropy() }),
  meanSquaredError: small({ loss: meanSquaredError() }),
  meanOutput: walking,

  sgd: small({ optimizer: sgd(rate) }),
  momentum: small({ optimizer: momentum(rate) }),
  nesterov: small({ optimizer: nesterov(rate) }),
  rmsprop: small({ optimizer: rmsprop(rate) }),
  adam: small({ optimizer: adam(rate) }),
  adamW: small({ optimizer: adamW(rate) }),

  shuffled: sampled(shuffled()),
  classBalanced: sampled(classBalanced()),
  overSampled: sampled(overSampled()),
  underSampled: sampled(underSampled()),
  equalShares: sampled(equalShares()),
  jittered: sampled(jittered({ deviation: 0.3 })),

  constant: small({ schedule: constantRate() }),
  step: small({ schedule: stepDecay({ every: 30, factor: 0.5 }) }),
  exponential: small({ schedule: exponentialDecay({ rate: 0.02 }) }),
  inverseTime: small({ schedule: inverseTimeDecay({ rate: 0.02 }) }),
  cosine: small({ schedule: cosineDecay({ steps: 120 }) }),
  warmUp: small({ schedule: warmUp({ steps: 20 }) }),
};
