import { below, type ArmSeeds } from '../../src/recipe/claim.ts';
import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

/** The training loss that the arms race to. */
const reached = below(0.15);
type Reads = ArmSeeds<'loss' | 'epochs'>;

const stepsTo = (arm: Reads) => arm.firstStep('loss', reached);

/** Epochs until the loss is there; null where it never is. */
const epochsTo = (arm: Reads) => {
  const step = stepsTo(arm);
  return step === null ? null : arm.at('epochs', step);
};

/** How many times as much the first takes as the second; null where either does not arrive. */
const times = (first: number | null, second: number | null) =>
  first === null || second === null ? null : first / second;

export default {
  minutes: 12,
  predict: {
    stage: 'training',
    preset: 'default',
    arms: ['single', 'full'],
    probe: 'loss',
    guess: {
      kind: 'value',
      scale: 'log',
      min: 0.1,
      max: 1000,
      start: 1,
      of: ({ single, full }) => times(epochsTo(full), epochsTo(single)),
    },
    looks: {
      counted: { target: 'epochCount:single' },
      agree: { target: 'gradientCloud:single', at: 0 },
      toss: { target: 'gradientCloud:single' },
      goes: { target: 'weightPath:single' },
      comes: { target: 'weightPath:full' },
    },
    perSeed: ({ single, full }) => ({
      single: epochsTo(single),
      full: epochsTo(full),
      saved: times(epochsTo(full), epochsTo(single)),
      singleSteps: stepsTo(single),
      fullSteps: stepsTo(full),
      costs: times(stepsTo(single), stepsTo(full)),
    }),
    numbers: ({ single }) => ({
      agreement: single.at('agreement', 0),
      later: single.median('agreement'),
      cosine: single.at('cosine', 0),
    }),
  },
  transfer: {
    stage: 'landscape',
    preset: 'reversed',
    arms: ['single', 'four', 'full'],
    probe: 'height',
    guess: {
      kind: 'choice',
      answers: {
        stay: { when: ({ single }) => single.median('escaped') < 0.5 },
        lower: { when: ({ single }) => single.median('height') <= single.at('height', 0) },
        higher: { when: () => true },
      },
    },
    looks: {
      begin: { target: 'swarm:single', at: 0 },
      end: { target: 'swarm:single' },
      held: { target: 'swarm:full' },
    },
    numbers: ({ single, four, full }) => ({
      escaped: single.median('escaped'),
      four: four.median('escaped'),
      full: full.median('escaped'),
      before: single.at('height', 0),
      after: single.median('height'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
