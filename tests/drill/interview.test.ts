import { describe, expect, test } from 'vitest';
import { interviewQuestions, type InterviewOptions } from '../../src/drill/interview.ts';
import * as sittings from '../../src/drill/sitting.ts';
import { TOPICS } from '../../src/notes/topics.ts';
import { idsOf, MINUTE, NOW, prediction, question } from './samples.ts';

const deck = [
  ...['losses', 'data', 'activations'].flatMap((topic) =>
    Array.from({ length: 8 }, (_, i) => question(`${topic}-${i}`, topic as 'losses')),
  ),
  prediction('relu'),
];
const options: InterviewOptions = { minutes: 20, topics: ['losses', 'data'], seed: 20261129 };
const draw = (changed: Partial<InterviewOptions> = {}, cards = deck) =>
  idsOf(interviewQuestions({ ...options, ...changed }, cards));

describe('the questions', () => {
  test.each([
    [10, 5],
    [20, 10],
    [40, 16],
  ] as const)('%d minutes of two topics of 8 are %d questions', (minutes, count) =>
    expect(draw({ minutes })).toHaveLength(count),
  );

  test('come from the chosen topics alone, in turn', () => {
    const topics = draw().map((id) => id.split(/[/-]/)[1]);
    expect(new Set(topics)).toEqual(new Set(['losses', 'data']));
    expect(topics.filter((_, i) => i % 2 === 0)).toEqual(new Array(5).fill(topics[0]));
  });

  test('none comes twice', () => expect(new Set(draw()).size).toBe(draw().length));

  test('are the seed’s, whatever the order of deck and topics', () => {
    expect(draw({ topics: ['data', 'losses'] }, [...deck].reverse())).toEqual(draw());
    expect(draw({ seed: 20261130 })).not.toEqual(draw());
  });

  test('a longer interview begins with the shorter one', () =>
    expect(draw({ minutes: 20 }).slice(0, 5)).toEqual(draw({ minutes: 10 })));

  test('topics without questions give none', () => {
    expect(draw({ topics: ['jobs'] })).toEqual([]);
    expect(draw({ topics: [] })).toEqual([]);
    expect(draw({ topics: TOPICS })).toHaveLength(10);
  });
});

describe('the sitting', () => {
  const sitting = sittings.begin({ ...options, minutes: 10 }, ['note/a', 'note/b', 'note/c'], NOW);

  test('the clock runs, stands while paused, and goes on', () => {
    const paused = sittings.pause(sitting, NOW + 3 * MINUTE);
    expect(sittings.elapsed(paused, NOW + 60 * MINUTE)).toBe(3 * MINUTE);
    const resumed = sittings.resume(paused, NOW + 60 * MINUTE);
    expect(sittings.elapsed(resumed, NOW + 62 * MINUTE)).toBe(5 * MINUTE);
    expect(sittings.remaining(resumed, NOW + 62 * MINUTE)).toBe(5 * MINUTE);
    expect(sittings.resume(resumed, NOW + 70 * MINUTE)).toBe(resumed);
  });

  test('a clock set back loses nothing', () =>
    expect(sittings.elapsed(sitting, NOW - MINUTE)).toBe(0));

  test('an answer leads to the next question, the last one to the end', () => {
    const one = sittings.answer(sitting, 'good', 'said', NOW + MINUTE);
    expect(sittings.asking(one)).toBe('note/b');
    const two = sittings.answer(one, 'again', '', NOW + 2 * MINUTE);
    const three = sittings.answer(two, 'hard', '', NOW + 3 * MINUTE);
    expect(sittings.asking(three)).toBeNull();
    expect(three).toMatchObject({ since: null, ran: 3 * MINUTE });
    expect(three.answers[0]).toEqual({ card: 'note/a', grade: 'good', text: 'said' });
    expect(sittings.answer(three, 'easy', '', NOW)).toBe(three);
    expect(sittings.toRevisit(three.answers)).toEqual(['note/b', 'note/c']);
  });

  test('when the time is up, the question in hand is the last', () => {
    const over = sittings.answer(sitting, 'good', '', NOW + 11 * MINUTE);
    expect(sittings.asking(over)).toBeNull();
    expect(over.cards).toEqual(['note/a']);
  });

  test('ending early keeps what was answered', () => {
    const one = sittings.answer(sitting, 'good', '', NOW + MINUTE);
    const ended = sittings.finish(one, NOW + 2 * MINUTE);
    expect(ended).toMatchObject({ cards: ['note/a'], ran: 2 * MINUTE, since: null });
  });

  test('an answer is kept up to a length', () =>
    expect(sittings.answer(sitting, 'good', 'x'.repeat(20_000), NOW).answers[0]!.text).toHaveLength(
      sittings.LONGEST_ANSWER,
    ));

  test('nothing is changed in place', () => {
    const before = structuredClone(sitting);
    sittings.answer(sittings.pause(sitting, NOW + 1), 'good', '', NOW + 2);
    expect(sitting).toEqual(before);
  });
});
