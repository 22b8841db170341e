import { expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { familyOf, isCardId, isOfScenario } from '../../src/drill/card.ts';
import { deckOf } from '../../src/drill/deck.ts';
import { idsOf, prediction, question } from './samples.ts';

const claim = (expects: Readonly<Record<string, 'holds' | 'fails'>>) => ({
  stage: 'plane',
  expects,
  of: () => ({ value: 0, criterion: { kind: 'above', bound: 0 } as const, holds: false }),
});

const scenarios = {
  relu: {
    notes: ['no-such', 'bend'],
    claims: { learns: claim({ default: 'holds', blobs: 'fails' }) },
  },
  lonely: { notes: ['not-written'], claims: { waits: claim({ default: 'holds' }) } },
};
const deck = deckOf({
  notes: { hinge: { topic: 'losses' }, bend: { topic: 'activations' } },
  scenarios,
});

test('a note is a question, an expectation a prediction, in the order of topics', () =>
  expect(idsOf(deck)).toEqual([
    'note/bend',
    'claim/relu/learns/default',
    'claim/relu/learns/blobs',
    'note/hinge',
  ]));

test('a prediction knows what is expected, and the notes that are there', () =>
  expect(deck[2]).toMatchObject({ expects: 'fails', notes: ['bend'], topic: 'activations' }));

test('a question knows the scenarios that try it', () =>
  expect(deck[0]).toMatchObject({ scenarios: ['relu'] }));

test('every claim of every scenario is asked at every preset it speaks of', () => {
  const notes = Object.fromEntries(
    Object.values(SCENARIOS).map(({ notes }) => [notes[0]!, { topic: 'practice' as const }]),
  );
  const cards = deckOf({ notes, scenarios: SCENARIOS });
  const expected = Object.values(SCENARIOS).flatMap(({ claims }) =>
    Object.values(claims).flatMap(({ expects }) => Object.keys(expects)),
  );
  expect(cards.filter(({ kind }) => kind === 'prediction')).toHaveLength(expected.length);
  expect(cards.every(({ id }) => isCardId(id))).toBe(true);
  expect(new Set(idsOf(cards)).size).toBe(cards.length);
});

test('a claim at two presets is one family, two notes are two', () => {
  expect(familyOf(prediction('a', 'b', 'c'))).toBe(familyOf(prediction('a', 'b', 'd')));
  expect(familyOf(question('a'))).not.toBe(familyOf(question('b')));
});

test('a card is of the scenario that asks it or tries it', () => {
  expect(isOfScenario(prediction('a'), 'a')).toBe(true);
  expect(isOfScenario(question('q', 'losses', ['a']), 'a')).toBe(true);
  expect(isOfScenario(question('q', 'losses', ['a']), 'b')).toBe(false);
});

test.each([
  ['note/bp-derivation', true],
  ['claim/relu-vs-linear/learns/default', true],
  ['note/', false],
  ['claim/a/b', false],
  ['__proto__', false],
  [`note/${'a'.repeat(200)}`, false],
])('whether %s is an id: %s', (text, is) => expect(isCardId(text)).toBe(is));
