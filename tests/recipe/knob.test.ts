import { describe, expect, test } from 'vitest';
import {
  accept,
  choice,
  integer,
  KnobError,
  linear,
  log,
  starts,
  toggle,
  type Knob,
} from '../../src/recipe/knob.ts';

const depth = integer({ min: 1, max: 8, start: 3 });
const noise = linear({ min: -0.5, max: 0.5, start: 0, step: 0.1 });
const learningRate = log({ min: 0.003, max: 0.3, start: 0.1 });
const data = choice(['circles', 'blobs'], 'blobs');
const even = toggle(true);

describe('a knob takes', () => {
  test.each<[what: string, knob: Knob, values: readonly unknown[]]>([
    ['whole numbers from end to end', depth, [1, 2, 8]],
    ['numbers off its grid, as an address may spell them', noise, [-0.5, 0, 0.123, 0.5]],
    ['any number within a log range', learningRate, [0.003, 0.0301, 0.3]],
    ['each of its options', data, ['circles', 'blobs']],
    ['true and false', even, [true, false]],
  ])('%s', (_, knob, values) => {
    for (const value of values) expect(accept('knob', knob, value)).toBe(value);
  });
});

describe('a knob refuses', () => {
  test.each<[name: string, knob: Knob, value: unknown, sentence: string]>([
    ['depth', depth, 12, 'knob "depth": 12 is outside 1…8'],
    ['depth', depth, 0, 'knob "depth": 0 is outside 1…8'],
    ['depth', depth, 2.5, 'knob "depth": 2.5 is not a whole number'],
    ['depth', depth, '3', 'knob "depth": 3 is not a number'],
    ['depth', depth, NaN, 'knob "depth": NaN is not a number'],
    ['depth', depth, Infinity, 'knob "depth": Infinity is not a number'],
    ['depth', depth, undefined, 'knob "depth": undefined is not a number'],
    ['noise', noise, -0.51, 'knob "noise": -0.51 is outside -0.5…0.5'],
    ['learningRate', learningRate, 0, 'knob "learningRate": 0 is outside 0.003…0.3'],
    ['data', data, 'rings', 'knob "data": rings is none of circles, blobs'],
    ['data', data, 0, 'knob "data": 0 is none of circles, blobs'],
    ['even', even, 'true', 'knob "even": true is neither true nor false'],
    ['even', even, 1, 'knob "even": 1 is neither true nor false'],
  ])('%s %s', (name, knob, value, sentence) => {
    const refused = () => accept(name, knob, value);
    expect(refused).toThrow(KnobError);
    expect(refused).toThrow(expect.objectContaining({ message: sentence }));
  });

  test('with the name, the value and the reason apart, for the page to word', () => {
    const error = new KnobError('depth', 12, 'is outside 1…8');
    expect(error).toMatchObject({ knob: 'depth', value: 12, reason: 'is outside 1…8' });
  });
});

describe('a knob is not made', () => {
  test.each<[what: string, make: () => Knob, sentence: string]>([
    [
      'with its start outside',
      () => integer({ min: 1, max: 8, start: 9 }),
      'integer knob: start 9 must lie within 1…8',
    ],
    [
      'with its ends reversed',
      () => linear({ min: 1, max: 0, start: 0.5, step: 0.1 }),
      'linear knob: start 0.5 must lie within 1…0',
    ],
    [
      'with a start that is no number',
      () => integer({ min: 1, max: 8, start: NaN }),
      'integer knob: start NaN must lie within 1…8',
    ],
    [
      'on a log scale from 0',
      () => log({ min: 0, max: 1, start: 0.5 }),
      'log knob: minimum 0 must be above 0',
    ],
  ])('%s', (_, make, sentence) => expect(make).toThrow(new Error(sentence)));
});

test('knobs start where they say', () => {
  expect(starts({ depth, noise, learningRate, data, even })).toEqual({
    depth: 3,
    noise: 0,
    learningRate: 0.1,
    data: 'blobs',
    even: true,
  });
});
