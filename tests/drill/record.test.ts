import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readFile, writeFile } from '../../src/drill/record-file.ts';
import { EMPTY, merge, type DrillRecord } from '../../src/drill/record.ts';
import { answer, begin } from '../../src/drill/sitting.ts';
import { planEvening, tick } from '../../src/drill/tonight.ts';
import { after, DAY, MINUTE, NOW, prediction } from './samples.ts';

const plan = planEvening({
  evening: 20261129,
  minutes: 90,
  slugs: ['relu'],
  cards: [prediction('relu')],
  memories: {},
  now: NOW,
});
const sitting = begin({ minutes: 10, topics: ['losses'], seed: 1 }, ['note/a', 'note/b'], NOW);
const record: DrillRecord = {
  memories: {
    'note/a': after(['good', 'again'], NOW),
    'claim/relu/learns/default': after(['easy'], NOW),
  },
  sittings: [answer(sitting, 'hard', '写了一行 & "more"', NOW + MINUTE)],
  evening: tick(plan, 'evening/relu'),
};

test.each([
  ['an empty record', EMPTY],
  ['a full one', record],
])('%s comes back from a file as it was', (_, kept) =>
  expect(readFile(writeFile(kept))).toEqual({ record: kept }),
);

type Node = Record<string, unknown>;

/** The file of the full record with something else at a place in it. */
const spoilt = (place: string, value: unknown): string => {
  const file = JSON.parse(writeFile(record)) as Node;
  const steps = place.split('|');
  const last = steps.pop()!;
  const node = steps.reduce((node, step) => node[step] as Node, file);
  node[last] = value;
  return JSON.stringify(file);
};

describe('a file that is no such record is refused with its reason', () => {
  test.each<[what: string, text: string, fault: object]>([
    ['too large', ' '.repeat(LARGEST_FILE + 1), { kind: 'size', bytes: LARGEST_FILE + 1 }],
    ['no JSON', '{"format"', { kind: 'json' }],
    ['empty', '', { kind: 'json' }],
    ['a list', '[]', { kind: 'format' }],
    ['null', 'null', { kind: 'format' }],
    ['of another program', '{"format":"anki"}', { kind: 'format' }],
    ['of a later version', spoilt('version', 2), { kind: 'version', version: '2' }],
    ['no record', spoilt('record', undefined), content('', 'undefined')],
    [
      'a date that is a word',
      spoilt('record|memories|note/a|due', 'soon'),
      content('memories["note/a"].due', '"soon"'),
    ],
    [
      'a phase unheard of',
      spoilt('record|memories|note/a|phase', 'asleep'),
      content('memories["note/a"].phase', '"asleep"'),
    ],
    [
      'a number that is none',
      spoilt('record|memories|note/a|stability', null),
      content('memories["note/a"].stability', 'null'),
    ],
    [
      'a field too many',
      spoilt('record|memories|note/a|colour', 'red'),
      content('memories["note/a"]', '"colour"'),
    ],
    [
      'a card’s id that is none',
      spoilt('record|memories|<img>', record.memories['note/a']),
      content('memories', '"<img>"'),
    ],
    [
      'a prototype',
      writeFile(record).replace('"note/a":', '"__proto__":'),
      content('memories', '"__proto__"'),
    ],
    [
      'a length that is not offered',
      spoilt('record|sittings|0|minutes', 15),
      content('sittings[0].minutes', '15'),
    ],
    [
      'an answer too long',
      spoilt('record|sittings|0|answers|0|text', 'x'.repeat(10_001)),
      content('sittings[0].answers[0].text', `"${'x'.repeat(39)}…`),
    ],
    [
      'a stop unheard of',
      spoilt('record|evening|stops|0|kind', 'sleep'),
      content('evening.stops[0].kind', '"sleep"'),
    ],
  ])('%s', (_, text, fault) => expect(readFile(text)).toEqual({ fault }));

  function content(at: string, found: string) {
    return { kind: 'content', at, found };
  }
});

describe('two records put together', () => {
  test('with an empty one nothing is lost', () => {
    expect(merge(record, EMPTY)).toEqual(record);
    expect(merge(EMPTY, record)).toEqual(record);
    expect(merge(record, record)).toEqual(record);
  });

  test('keep of each card the later answer', () => {
    const later = { 'note/a': after(['good'], NOW + DAY) };
    const other = { ...EMPTY, memories: later };
    expect(merge(record, other).memories['note/a']).toEqual(later['note/a']);
    expect(merge(other, record).memories['note/a']).toEqual(later['note/a']);
    expect(Object.keys(merge(other, record).memories)).toHaveLength(2);
  });

  test('keep every interview, and of one the longer', () => {
    const other = { ...EMPTY, sittings: [sitting, { ...sitting, began: NOW - DAY }] };
    const together = merge(record, other).sittings;
    expect(together.map(({ began, answers }) => [began, answers.length])).toEqual([
      [NOW - DAY, 0],
      [NOW, 1],
    ]);
  });

  test('keep the ticks of one evening, and of two the later', () => {
    const other = { ...EMPTY, evening: tick(plan, 'morning/cards') };
    expect(merge(record, other).evening?.done).toEqual(['evening/relu', 'morning/cards']);
    const past = { ...EMPTY, evening: { ...plan, evening: 20261128 } };
    expect(merge(past, record).evening?.evening).toBe(20261129);
  });
});
