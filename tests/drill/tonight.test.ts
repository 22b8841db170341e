import { expect, test } from 'vitest';
import { dateNumber, dayStart, eveningOf } from '../../src/drill/day.ts';
import { EVENINGS, leastCertain, planEvening, stopKey, tick } from '../../src/drill/tonight.ts';
import { after, DAY, NOW, prediction, question } from './samples.ts';

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
const cards = slugs.map((slug) => prediction(slug));
const sources = { evening: 20261129, minutes: 90, slugs, cards, memories: {}, now: NOW };
const slugsOf = (plan: ReturnType<typeof planEvening>) =>
  plan.stops.flatMap((stop) => (stop.kind === 'scenario' ? [stop.slug] : []));

test.each(EVENINGS)('%d minutes are spent to the minute, over all six', (minutes) => {
  const plan = planEvening({ ...sources, minutes });
  expect(plan.stops.reduce((sum, stop) => sum + stop.minutes, 0)).toBe(minutes);
  expect(slugsOf(plan)).toEqual(slugs);
  expect(plan.stops.slice(6).map(({ kind }) => kind)).toEqual(['cards', 'interview']);
});

test('what is least known comes first and gets more time', () => {
  const memories = {
    [cards[0]!.id]: after(['easy'], NOW),
    [cards[1]!.id]: after(['good'], NOW - DAY),
  };
  const plan = planEvening({ ...sources, memories });
  expect(slugsOf(plan)).toEqual(['c', 'd', 'e', 'f', 'b', 'a']);
  expect(plan.stops[0]!.minutes).toBeGreaterThan(plan.stops[5]!.minutes);
});

test('where all is known time is shared evenly', () => {
  const memories = Object.fromEntries(cards.map(({ id }) => [id, after(['easy'], NOW)]));
  const plan = planEvening({ ...sources, minutes: 60, memories });
  expect(plan.stops.slice(0, 6).map(({ minutes }) => minutes)).toEqual(new Array(6).fill(7));
});

test('too many scenarios for the time: the best known are left out', () => {
  const more = Array.from({ length: 30 }, (_, i) => `s${i}`);
  const all = more.map((slug) => prediction(slug));
  const memories = { [all[0]!.id]: after(['easy'], NOW) };
  const plan = planEvening({ ...sources, minutes: 60, slugs: more, cards: all, memories });
  expect(slugsOf(plan)).toHaveLength(7);
  expect(slugsOf(plan)).not.toContain('s0');
});

test('the morning reads once more, asks what is due, and looks at the verdicts', () =>
  expect(planEvening(sources).morning.map(({ kind }) => kind)).toEqual([
    'notes',
    'cards',
    'verdicts',
  ]));

test('least certain are questions asked before, not those never asked', () => {
  const notes = [question('known'), question('shaky'), question('never')];
  const memories = {
    'note/known': after(['easy'], NOW),
    'note/shaky': after(['again'], NOW - 2 * DAY),
  };
  expect(leastCertain([...notes, ...cards], memories, NOW)).toEqual(['note/shaky', 'note/known']);
});

test('a tick is set and taken away', () => {
  const plan = planEvening(sources);
  const key = stopKey(plan.stops[0]!, 'evening');
  expect(tick(plan, key).done).toEqual(['evening/a']);
  expect(tick(tick(plan, key), key).done).toEqual([]);
  expect(stopKey(plan.morning[1]!, 'morning')).toBe('morning/cards');
});

test.each([
  [[2026, 10, 29, 20], 20261129],
  [[2026, 10, 30, 2], 20261129],
  [[2026, 10, 30, 11], 20261129],
  [[2026, 10, 30, 12], 20261130],
  [[2027, 0, 1, 8], 20261231],
] as const)('%j belongs to the evening %d', (parts, evening) => {
  const [year, month, day, hour] = parts;
  expect(eveningOf(new Date(year, month, day, hour).getTime())).toBe(evening);
});

test('a day begins at midnight', () => {
  expect(dateNumber(NOW)).toBe(20261129);
  expect(dayStart(NOW)).toBe(new Date(2026, 10, 29).getTime());
});
