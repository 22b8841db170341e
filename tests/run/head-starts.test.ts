import { expect, test } from 'vitest';
import { resolve } from '../../src/recipe/plan.ts';
import { HeadStarts, runKey } from '../../src/run/head-starts.ts';
import { RunRecord } from '../../src/run/history.ts';
import { specimen } from '../recipe/specimen.ts';
import { record } from './records.ts';

const keyOf = (slope: number, seed = 1) =>
  runKey(resolve(specimen.stages.plane, { slope }).arms['leaky']!, seed);

/** What a run that begins is told. */
function told(starts: HeadStarts, slope: number, seed = 1) {
  const begun = new RunRecord('next', 'leaky', seed);
  starts.tell(keyOf(slope, seed), begun);
  const { loss } = begun.tracks;
  return { reached: begun.reached, told: begun.told, losses: loss ? [...loss.column.values] : [] };
}

test('a run that goes the same way begins with what is known, and ends by itself', () => {
  const starts = new HeadStarts();
  starts.put(keyOf(0.5), record([1, 0.5, 0.25], { done: true }));
  expect(told(starts, 0.5)).toEqual({ reached: 20, told: 21, losses: [1, 0.5, 0.25] });
  expect([starts.has(keyOf(0.5)), starts.has(keyOf(0.5, 2))]).toEqual([true, false]);
  const nothing = { reached: 0, told: 0, losses: [] };
  expect(told(starts, 0.5, 2)).toEqual(nothing);
  expect(told(starts, 0.4)).toEqual(nothing);
});

test('what has got further is kept, and what a run adds stays its own', () => {
  const starts = new HeadStarts();
  starts.put(keyOf(0.5), record([1, 0.5]));
  starts.put(keyOf(0.5), record([1, 0.5, 0.25]));
  starts.put(keyOf(0.5), record([1]));
  expect(told(starts, 0.5).losses).toEqual([1, 0.5, 0.25]);
  const begun = new RunRecord('next', 'leaky', 1);
  starts.tell(keyOf(0.5), begun);
  begun.append({ loss: record([9]).tracks['loss']!.column });
  expect(begun.tracks['loss']!.length).toBe(4);
  expect(told(starts, 0.5).losses).toEqual([1, 0.5, 0.25]);
});

test('when there is too much, what nobody has asked for is dropped first', () => {
  const starts = new HeadStarts();
  const third = Array.from({ length: 2 ** 22 / 2 / 3 }, () => 1);
  starts.put(keyOf(0.1), record(third));
  starts.put(keyOf(0.2), record(third));
  expect(told(starts, 0.1).losses).toHaveLength(third.length);
  starts.put(keyOf(0.3), record(third));
  starts.put(keyOf(0.4), record(third));
  const known = [0.1, 0.2, 0.3, 0.4].filter((slope) => starts.has(keyOf(slope)));
  expect(known).toEqual([0.1, 0.3, 0.4]);
});
