import { describe, expect, test } from 'vitest';
import { GRADES, gradesAfter } from '../../src/drill/grade.ts';
import { intervals, recall, review } from '../../src/drill/scheduling.ts';
import { spanOf } from '../../src/drill/span.ts';
import { after, DAY, MINUTE, NOW } from './samples.ts';

describe('a card that was never asked', () => {
  test('comes back within minutes, or in days where it was easy', () => {
    const { again, hard, good, easy } = intervals(null, NOW);
    expect([again, hard, good].map((time) => time / MINUTE)).toEqual([1, 6, 10]);
    expect(easy).toBeGreaterThan(DAY);
  });

  test('is not recalled', () => expect(recall(null, NOW)).toBe(0));

  test('is met when it is first graded', () => {
    const first = review(null, 'again', NOW);
    expect(review(first, 'good', NOW + MINUTE)).toMatchObject({
      first: NOW,
      last: NOW + MINUTE,
      reviews: 2,
    });
  });
});

test('a better grade never brings a card back sooner', () => {
  for (const memory of [null, after(['good'], NOW), after(['good', 'good', 'hard'], NOW)]) {
    const found = intervals(memory, NOW + 3 * DAY);
    const inOrder = GRADES.map((grade) => found[grade]);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  }
});

test('the button shows what the grade does', () => {
  const memory = after(['good', 'good'], NOW);
  const later = NOW + 5 * DAY;
  for (const grade of GRADES)
    expect(review(memory, grade, later).due).toBe(later + intervals(memory, later)[grade]);
});

test('the same answers give the same dates', () =>
  expect(after(['good', 'hard', 'easy'], NOW)).toEqual(after(['good', 'hard', 'easy'], NOW)));

test('recall is 1 at once, 90 % when a card is due, and falls', () => {
  const memory = after(['easy', 'good'], NOW);
  expect(recall(memory, NOW)).toBe(1);
  // It counts whole days.
  expect(recall(memory, NOW + Math.floor(memory.stability) * DAY)).toBeGreaterThanOrEqual(0.9);
  expect(recall(memory, NOW + Math.ceil(memory.stability) * DAY)).toBeLessThanOrEqual(0.9);
  expect(recall(memory, NOW + 300 * DAY)).toBeLessThan(recall(memory, NOW + 100 * DAY));
});

test('a card forgotten is a lapse, and learned anew', () => {
  const memory = after(['easy', 'again'], NOW);
  expect(memory).toMatchObject({ lapses: 1, phase: 'relearning' });
  expect(memory.due - NOW).toBe(10 * MINUTE);
});

test('no interval exceeds a year', () =>
  expect(after(new Array(12).fill('easy'), NOW).days).toBeLessThanOrEqual(365));

test('a wrong prediction has one grade, a right one the others', () => {
  expect(gradesAfter(false)).toEqual(['again']);
  expect(gradesAfter(true)).toEqual(['hard', 'good', 'easy']);
});

test.each([
  [0, 1, 'minutes'],
  [59 * MINUTE, 59, 'minutes'],
  [90 * MINUTE, 2, 'hours'],
  [DAY, 1, 'days'],
  [29 * DAY, 29, 'days'],
  [45 * DAY, 2, 'months'],
  [365 * DAY, 1, 'years'],
] as const)('%d ms is %d %s', (milliseconds, count, unit) =>
  expect(spanOf(milliseconds)).toEqual({ count, unit }),
);
