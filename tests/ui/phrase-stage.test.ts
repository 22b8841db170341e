import { expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { stageOf } from '../../src/ui/bench/phrase-stage.ts';

const scenario = SCENARIOS['sgd-vs-fullbatch']!;

test.each<[target: string, settings: Record<string, string>, from: string, to: string | null]>([
  ['arm:single', {}, 'training', 'training'],
  ['arm:single', {}, 'landscape', 'landscape'],
  ['arm:four', {}, 'training', 'landscape'],
  ['swarm:single', {}, 'training', 'landscape'],
  ['boundary:single', {}, 'landscape', 'training'],
  ['claim:escapes', {}, 'training', 'landscape'],
  ['probe:cosine', {}, 'landscape', 'training'],
  ['reference:target', {}, 'landscape', 'training'],
  ['knob:depth', { depth: '0.4', rate: '0.15' }, 'training', 'landscape'],
  ['arm:single', { samples: '64' }, 'landscape', 'training'],
  ['arm:nobody', {}, 'training', null],
])('%s with %j, seen from %s, is spoken of on %s', (target, settings, from, to) =>
  expect(stageOf(scenario, from, { target, settings })).toBe(to),
);

test.each<[target: string, from: string, to: string | null]>([
  ['digits:none', 'fit', 'digits'],
  ['arm:dropout', 'digits', 'digits'],
  ['mask:dropout', 'digits', 'fit'],
  ['knob:digits', 'scaling', 'digits'],
])('of dropout, %s seen from %s is spoken of on %s', (target, from, to) =>
  expect(stageOf(SCENARIOS['dropout']!, from, { target, settings: {} })).toBe(to),
);

test.each<[target: string, from: string, to: string | null]>([
  ['strip:share', 'penguins', 'penguins'],
  ['strip:recall', 'plane', null],
  ['roc:all', 'penguins', 'penguins'],
  ['confusion:natural', 'penguins', 'penguins'],
  ['claim:price', 'penguins', 'plane'],
])('of two stages with the same pictures, %s seen from %s is spoken of on %s', (target, from, to) =>
  expect(stageOf(SCENARIOS['class-imbalance']!, from, { target, settings: {} })).toBe(to),
);
