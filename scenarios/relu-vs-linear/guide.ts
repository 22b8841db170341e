import { above } from '../../src/recipe/claim.ts';
import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

export default {
  minutes: 10,
  predict: {
    stage: 'plane',
    preset: 'default',
    arms: ['relu', 'linear'],
    probe: 'accuracy',
    guess: { kind: 'draw', low: 0.3, high: 1 },
    looks: {
      line: { target: 'boundary:linear' },
      early: { target: 'boundary:relu', at: 6 },
      ring: { target: 'boundary:relu' },
      cut: { target: 'profile:linear' },
    },
    numbers: ({ relu, linear }) => ({
      relu: relu.median('accuracy'),
      linear: linear.median('accuracy'),
      highest: linear.highest('accuracy'),
      step: relu.firstStep('accuracy', above(0.95)),
      rSquared: linear.median('rSquared'),
    }),
  },
  transfer: {
    stage: 'plane',
    preset: 'separable',
    arms: ['relu', 'linear'],
    probe: 'accuracy',
    guess: {
      kind: 'choice',
      answers: {
        even: {
          when: ({ relu, linear }) =>
            Math.abs(relu.median('accuracy') - linear.median('accuracy')) <= 0.02,
        },
        relu: { when: ({ relu, linear }) => relu.median('accuracy') > linear.median('accuracy') },
        linear: { when: () => true },
      },
    },
    looks: {
      line: { target: 'boundary:linear' },
      bent: { target: 'boundary:relu' },
    },
    numbers: ({ relu, linear }) => ({
      relu: relu.median('accuracy'),
      linear: linear.median('accuracy'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
