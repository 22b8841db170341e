import { expect, test } from 'vitest';
import { FRESH_PER_DAY, queueOf } from '../../src/drill/queue.ts';
import { review, type Memory } from '../../src/drill/scheduling.ts';
import { after, DAY, idsOf, MINUTE, NOW, prediction, question } from './samples.ts';

const many = Array.from({ length: 40 }, (_, i) => question(`q${i}`));
const none: Record<string, Memory> = {};

test('a new reader meets so many cards a day, none of them due', () => {
  const { due, fresh, next, later } = queueOf(many, none, NOW);
  expect({ due: due.length, fresh: fresh.length, later }).toEqual({
    due: 0,
    fresh: FRESH_PER_DAY,
    later: null,
  });
  expect(next).toBe(fresh[0]);
});

test('the order is the day’s: the same within it, another one the day after', () => {
  const morning = queueOf(many, none, NOW - 10 * 60 * MINUTE);
  expect(idsOf(queueOf(many, none, NOW).fresh)).toEqual(idsOf(morning.fresh));
  expect(idsOf(queueOf(many, none, NOW + DAY).fresh)).not.toEqual(idsOf(morning.fresh));
});

test('what was met today counts, and the others keep their order', () => {
  const before = queueOf(many, none, NOW).fresh;
  const memories = { [before[0]!.id]: review(null, 'easy', NOW) };
  expect(idsOf(queueOf(many, memories, NOW + MINUTE).fresh)).toEqual(idsOf(before.slice(1)));
});

test('one of a family a day', () => {
  const family = ['default', 'blobs', 'moons'].map((preset) =>
    prediction('relu', 'learns', preset),
  );
  const [first] = queueOf(family, none, NOW).fresh;
  expect(queueOf(family, none, NOW).fresh).toHaveLength(1);
  const met = { [first!.id]: review(null, 'easy', NOW) };
  expect(queueOf(family, met, NOW + MINUTE).fresh).toEqual([]);
  expect(queueOf(family, met, NOW + DAY).fresh).toHaveLength(1);
});

test('the longest overdue comes first, before anything new', () => {
  const memories = {
    'note/q1': after(['easy'], NOW - 30 * DAY),
    'note/q2': after(['easy'], NOW - 40 * DAY),
  };
  const { due, next } = queueOf(many, memories, NOW);
  expect(idsOf(due)).toEqual(['note/q2', 'note/q1']);
  expect(next?.id).toBe('note/q2');
});

test('a card due within minutes is not waited for; one due tomorrow is', () => {
  const [only] = many;
  const soon = { [only!.id]: review(null, 'good', NOW) };
  expect(queueOf([only!], soon, NOW + MINUTE)).toMatchObject({ next: only, due: [] });
  const later = { [only!.id]: review(null, 'easy', NOW) };
  expect(queueOf([only!], later, NOW + MINUTE)).toMatchObject({
    next: null,
    later: later[only!.id]!.due,
  });
});

test('an empty deck asks nothing', () =>
  expect(queueOf([], none, NOW)).toEqual({ due: [], fresh: [], next: null, later: null }));
