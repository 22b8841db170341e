import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

export default {
  minutes: 10,
  predict: {
    stage: 'fit',
    preset: 'default',
    arms: ['dropout', 'none'],
    probe: 'accuracy',
    guess: { kind: 'draw', low: 0.4, high: 1 },
    looks: {
      curve: { target: 'arm:none' },
      mask: { target: 'mask:dropout' },
      smooth: { target: 'boundary:dropout' },
      ragged: { target: 'boundary:none' },
      mean: { target: 'thinned:dropout' },
    },
    numbers: ({ dropout, none }) => ({
      dropout: dropout.median('accuracy'),
      none: none.median('accuracy'),
      fitted: dropout.median('training'),
      learnt: none.median('training'),
      loss: dropout.median('loss'),
      other: none.median('loss'),
    }),
  },
  transfer: {
    stage: 'fit',
    preset: 'narrow',
    arms: ['dropout', 'none'],
    probe: 'accuracy',
    guess: {
      kind: 'choice',
      answers: {
        helps: {
          when: ({ dropout, none }) => dropout.median('accuracy') - none.median('accuracy') > 0.02,
        },
        even: {
          when: ({ dropout, none }) =>
            dropout.median('accuracy') - none.median('accuracy') >= -0.02,
        },
        hurts: { when: () => true },
      },
    },
    looks: {
      mask: { target: 'mask:dropout' },
      slice: { target: 'boundary:dropout' },
    },
    numbers: ({ dropout, none }) => ({
      dropout: dropout.median('accuracy'),
      none: none.median('accuracy'),
      fitted: dropout.median('training'),
      learnt: none.median('training'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
