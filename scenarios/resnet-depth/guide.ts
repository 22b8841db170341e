import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

export default {
  minutes: 12,
  predict: {
    stage: 'depth',
    preset: 'default',
    arms: ['residual', 'plain'],
    probe: 'loss',
    guess: { kind: 'draw', low: 0.0003, high: 3 },
    looks: {
      first: { target: 'layers:gradient', at: 0 },
      branches: { target: 'layers:branch' },
      blurred: { target: 'boundary:plain' },
      closed: { target: 'boundary:residual' },
    },
    numbers: ({ residual, plain }) => ({
      residual: residual.median('loss'),
      plain: plain.median('loss'),
      ratio: plain.median('loss') / residual.median('loss'),
    }),
  },
  transfer: {
    stage: 'depth',
    preset: 'default',
    arms: ['residual', 'bare', 'scaled'],
    probe: 'loss',
    guess: {
      kind: 'choice',
      answers: {
        learns: { when: ({ bare }) => bare.median('loss') < 0.06 },
        slower: { when: ({ bare }) => bare.median('loss') < 0.6 },
        fails: { when: () => true },
      },
    },
    looks: {
      grows: { target: 'layers:gradient', at: 0 },
      curve: { target: 'arm:scaled' },
    },
    numbers: ({ residual, scaled }) => ({
      residual: residual.median('loss'),
      scaled: scaled.median('loss'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
