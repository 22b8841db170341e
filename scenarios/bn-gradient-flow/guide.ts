import { above } from '../../src/recipe/claim.ts';
import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

export default {
  minutes: 12,
  predict: {
    stage: 'training',
    preset: 'default',
    arms: ['bn', 'plain'],
    probe: 'growth',
    guess: {
      kind: 'value',
      scale: 'log',
      min: 0.01,
      max: 10,
      start: 1,
      of: ({ plain }) => plain.at('growth', 0),
    },
    looks: {
      first: { target: 'layers:activationGradient', at: 0 },
      last: { target: 'layers:activationGradient' },
      wide: { target: 'ridges:bn' },
      narrow: { target: 'ridges:plain', at: 0 },
    },
    numbers: ({ bn, plain }) => ({
      growth: plain.at('growth', 0),
      kept: bn.at('growth', 0),
      // From the last of ten hidden layers back to the first the gradient passes nine.
      left: plain.at('growth', 0) ** 9 * 1e6,
      bn: bn.median('accuracy'),
      plain: plain.median('accuracy'),
      step: bn.firstStep('accuracy', above(0.9)),
    }),
  },
  transfer: {
    stage: 'training',
    preset: 'pair',
    arms: ['bn', 'plain'],
    probe: 'accuracy',
    guess: {
      kind: 'choice',
      answers: {
        learns: { when: ({ bn }) => bn.median('accuracy') >= 0.9 },
        slower: { when: ({ bn }) => bn.median('accuracy') >= 0.7 },
        chance: { when: () => true },
      },
    },
    looks: {
      gradient: { target: 'layers:weightGradient', at: 0 },
      inputs: { target: 'ridges:bn' },
    },
    numbers: ({ bn, plain }) => ({
      bn: bn.median('accuracy'),
      plain: plain.median('accuracy'),
      highest: bn.highest('accuracy'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
