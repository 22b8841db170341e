import { expect, test } from 'vitest';
import { recall } from '../../src/drill/scheduling.ts';
import { strengthOf, topicStrengths } from '../../src/drill/strength.ts';
import { after, DAY, NOW, question } from './samples.ts';

const cards = [question('a', 'losses'), question('b', 'losses'), question('c', 'activations')];

test('what was never asked is not known', () =>
  expect(strengthOf(cards, {}, NOW)).toEqual({ cards: 3, asked: 0, known: 0 }));

test('what was answered counts by how likely it is answered tomorrow', () => {
  const memory = after(['good'], NOW);
  expect(strengthOf(cards, { 'note/a': memory }, NOW)).toEqual({
    cards: 3,
    asked: 1,
    known: recall(memory, NOW + DAY) / 3,
  });
});

test('what was missed a minute ago is known less than what was answered', () => {
  const [missed, answered, sure] = (['again', 'good', 'easy'] as const).map(
    (grade) => strengthOf(cards, { 'note/a': after([grade], NOW) }, NOW).known,
  );
  expect(missed).toBeLessThan(answered!);
  expect(answered).toBeLessThan(sure!);
});

test('knowledge fades', () => {
  const memories = { 'note/a': after(['good'], NOW) };
  const [now, later] = [NOW, NOW + 60 * DAY].map((at) => strengthOf(cards, memories, at).known);
  expect(later).toBeLessThan(now!);
});

test('topics that have cards, in their order', () =>
  expect(topicStrengths(cards, { 'note/c': after(['easy'], NOW) }, NOW)).toEqual([
    { topic: 'activations', cards: 1, asked: 1, known: recall(after(['easy'], NOW), NOW + DAY) },
    { topic: 'losses', cards: 2, asked: 0, known: 0 },
  ]));

test('no cards, nothing known', () => expect(strengthOf([], {}, NOW).known).toBe(0));
