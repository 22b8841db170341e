import { describe, expect, test } from 'vitest';
import { back, count, formatShown, next, parseShown } from '../../../src/ui/lesson/place.ts';

/** A title, a question, a text, a chart. */
const reveals = [0, 1, 0, 1];
const at = (page: number, revealed = 0) => ({ page, revealed });

describe('going through a lesson', () => {
  const way = [at(0), at(1), at(1, 1), at(2), at(3), at(3, 1)];

  test.each(way.slice(0, -1).map((place, i) => [place, way[i + 1]!]))('%o then %o', (from, to) => {
    expect(next(from, reveals)).toEqual(to);
    expect(back(to, reveals)).toEqual(from);
  });

  test('both ends stay where they are', () => {
    expect(next(at(3, 1), reveals)).toEqual(at(3, 1));
    expect(back(at(0), reveals)).toEqual(at(0));
  });
});

test.each([
  [at(0), {}, ''],
  [at(2), {}, 'at=3'],
  [at(1, 1), {}, 'at=2.1'],
  [at(1), { 1: [12, 4, 0, 1] }, 'at=2&hands=2.12.4.0.1'],
  [at(0), { 1: [1, 0, 0, 0], 3: [0, 0, 0, 9] }, 'hands=2.1.0.0.0_4.0.0.0.9'],
])('%o with %o is spelled %j', (place, hands, text) => {
  expect(formatShown(place, hands)).toBe(text);
  expect(parseShown(new URLSearchParams(text), reveals)).toEqual({ place, hands });
});

test.each([
  ['at=99', at(3)],
  ['at=0', at(0)],
  ['at=-1', at(0)],
  ['at=3.7', at(2)],
  ['at=4.9', at(3, 1)],
  ['at=two', at(0)],
  ['at=2.1.1', at(0)],
])('%s is read as %o', (text, place) => {
  expect(parseShown(new URLSearchParams(text), reveals).place).toEqual(place);
});

test.each([
  'hands=',
  'hands=2',
  'hands=2.1.2.3',
  'hands=9.1.1.1.1',
  'hands=0.1.1.1.1',
  'hands=2.1.a.0.0',
])('%s counts nothing', (text) => {
  expect(parseShown(new URLSearchParams(text), reveals).hands).toEqual({});
});

test('hands are counted up and down, never below none', () => {
  let hands = count({}, 1, 0, 1);
  hands = count(hands, 1, 0, 1);
  hands = count(hands, 1, 3, 1);
  hands = count(hands, 1, 2, -1);
  expect(hands).toEqual({ 1: [2, 0, 0, 1] });
  expect(count(hands, 1, 4, 1)).toBe(hands);
});
