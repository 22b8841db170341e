import { describe, expect, test } from 'vitest';
import type { Trial } from '../../src/recipe/guide.ts';
import { level } from '../../src/run/drawing.ts';
import { guideHash, guidePlace } from '../../src/ui/guide/place.ts';
import { FRESH, missingFrom, NOTHING_SAID, readRecord } from '../../src/ui/guide/record.ts';
import { tidy } from '../../src/ui/guide/tidy.ts';

const base = { stage: 's', preset: 'default', arms: ['a', 'b'], probe: 'p', looks: {} };
const numbers = () => ({});
const draw: Trial = { ...base, numbers, guess: { kind: 'draw', low: 0, high: 1 } };
const value: Trial = {
  ...base,
  numbers,
  guess: { kind: 'value', scale: 'linear', min: 0, max: 1, start: 0.5, of: () => 0 },
};
const choice: Trial = {
  ...base,
  numbers,
  guess: { kind: 'choice', answers: { yes: { when: () => true } } },
};
const drawn = { a: level(0.5), b: level(0.2) };

describe('what is kept', () => {
  test('comes back as it was said', () => {
    const record = {
      predict: { ...NOTHING_SAID, drawings: drawn, sure: 'certain' as const, locked: true },
      transfer: { ...NOTHING_SAID, choice: 'yes' },
      words: 'Because.',
    };
    const kept = JSON.stringify(record);
    expect(readRecord(kept, { predict: draw, transfer: choice })).toEqual(record);
  });

  test.each([null, '', '{', 'null', '[]', '3'])('%j is as good as nothing', (kept) =>
    expect(readRecord(kept, { predict: draw, transfer: choice })).toEqual(FRESH),
  );

  test.each<[what: string, said: object, trial: Trial]>([
    ['a drawing of another arm', { drawings: { c: level(0.5) } }, draw],
    ['a damaged drawing', { drawings: { a: [1, 2] } }, draw],
    ['a number off the slider', { value: 7 }, value],
    ['a number where an answer is asked', { value: 0.5 }, choice],
    ['an answer there is not', { choice: 'toString' }, choice],
    ['a lock on nothing', { locked: true }, choice],
    ['a sureness there is not', { sure: 'very' }, choice],
  ])('%s is dropped', (_, said, trial) => {
    const kept = JSON.stringify({ predict: said });
    expect(readRecord(kept, { predict: trial, transfer: choice }).predict).toEqual(NOTHING_SAID);
  });
});

test.each<[trial: Trial, said: object, missing: string[]]>([
  [draw, {}, ['a', 'b']],
  [draw, { drawings: { b: drawn.b } }, ['a']],
  [draw, { drawings: drawn }, []],
  [value, {}, ['value']],
  [value, { value: 0 }, []],
  [choice, {}, ['choice']],
  [choice, { choice: 'yes' }, []],
])('missing %#', (trial, said, missing) =>
  expect(missingFrom({ ...NOTHING_SAID, ...said }, trial)).toEqual(missing),
);

describe('an address', () => {
  const isGuide = (slug: string) => slug === 'a-b';
  test.each([
    ['#/guide', null, 'predict', null],
    ['#/guide/', null, 'predict', null],
    ['#/guide/a-b', 'a-b', 'predict', null],
    ['#/guide/a-b/', 'a-b', 'predict', null],
    [guideHash('a-b', 'observe'), 'a-b', 'observe', null],
    ['#/guide/a-b?step=dance', 'a-b', 'predict', { kind: 'step', value: 'dance' }],
    ['#/guide/x?step=run', null, 'predict', { kind: 'guide', value: 'x' }],
    [`#/guide/${'x'.repeat(50)}`, null, 'predict', { kind: 'guide', value: `${'x'.repeat(40)}…` }],
  ])('%s', (hash, slug, step, complaint) =>
    expect(guidePlace(hash, isGuide)).toEqual({ slug, step, complaint }),
  );
});

test.each([
  [0.123456, 0, 1, 'linear', 0.12],
  [0.30000000000000004, 0, 1, 'linear', 0.3],
  [0.12345, 0.01, 10, 'log', 0.12],
  [9.96, 0.01, 10, 'log', 10],
  [0.0099, 0.01, 10, 'log', 0.01],
] as const)('a slider gives %d as a tidy number', (given, low, high, scale, tidied) =>
  expect(tidy(given, { low, high, scale })).toBe(tidied),
);
