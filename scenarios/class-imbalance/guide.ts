import type { GuideOf } from '../../src/recipe/guide.ts';
import type scenario from './scenario.ts';

export default {
  minutes: 12,
  predict: {
    stage: 'plane',
    preset: 'default',
    arms: ['balanced', 'natural'],
    probe: 'recall',
    guess: {
      kind: 'value',
      scale: 'linear',
      min: 0,
      max: 1,
      start: 0.5,
      of: ({ natural }) => natural.median('recall'),
    },
    looks: {
      shares: { target: 'strip:share' },
      pull: { target: 'strip:pull' },
      missed: { target: 'confusion:natural' },
      alarms: { target: 'confusion:balanced' },
      boundary: { target: 'boundary:natural' },
      curve: { target: 'roc:all' },
    },
    numbers: ({ balanced, natural }) => ({
      natural: natural.median('recall'),
      balanced: balanced.median('recall'),
      right: natural.median('accuracy'),
      less: balanced.median('accuracy'),
      precise: natural.median('precision'),
      precision: balanced.median('precision'),
      ranked: natural.median('ranking'),
      ranking: balanced.median('ranking'),
    }),
  },
  transfer: {
    stage: 'plane',
    preset: 'few',
    arms: ['balanced', 'natural', 'under'],
    probe: 'recall',
    guess: {
      kind: 'choice',
      answers: {
        most: { when: ({ balanced }) => balanced.median('recall') >= 0.6 },
        some: { when: ({ balanced }) => balanced.median('recall') >= 0.3 },
        few: { when: () => true },
      },
    },
    looks: {
      islands: { target: 'boundary:balanced' },
      under: { target: 'boundary:under' },
      missed: { target: 'confusion:balanced' },
    },
    numbers: ({ balanced, natural, under }) => ({
      balanced: balanced.median('recall'),
      natural: natural.median('recall'),
      under: under.median('recall'),
      even: balanced.median('balanced'),
      evenUnder: under.median('balanced'),
    }),
  },
} satisfies GuideOf<typeof scenario>;
