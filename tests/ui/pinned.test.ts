import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../src/recipe/view.ts';
import { pinOf } from '../../src/run/pin.ts';
import { pinnedSeries } from '../../src/ui/views/pinned.ts';
import { en } from '../../src/words/en.ts';
import { Opened } from '../run/opened.ts';
import { specimenText as text } from './specimen-text.ts';

let { engine, run } = new Opened();

beforeEach(() => {
  ({ engine, run } = new Opened());
  engine.finishAll();
  run.open({ ...run.setting, pins: [pinOf(run)] });
});

const drawn = (hidden: readonly string[] = []) =>
  pinnedSeries({ run, text, hidden, lit: null }, panel('accuracy'), en);

test('a pin of the run in view is not drawn: it is the run in view', () => {
  expect(drawn()).toEqual([]);
});

test('a pin is a thin line an arm in view, that says what it has otherwise', () => {
  run.turn({ depth: 3 });
  engine.finishAll();
  expect(drawn()).toMatchObject([
    { id: 'leaky/pin A', arm: 1, name: 'A Depth 2', spoken: 'Leaky A Depth 2', pinned: true },
    { id: 'linear/pin A', arm: 2, name: 'A Depth 2', pinned: true },
  ]);
  expect(drawn()[0]!.median).toHaveLength(61);
  expect(drawn()[0]).not.toHaveProperty('low');
  expect(drawn(['leaky']).map(({ arm }) => arm)).toEqual([2]);
});

test('an arm that the turn did not touch has its line already', () => {
  run.turn({ slope: 0.5 });
  engine.finishAll();
  expect(drawn().map(({ arm }) => arm)).toEqual([1]);
});

describe('marks, seeds and engine are said', () => {
  test.each<[what: string, act: () => void, name: string]>([
    [
      'a mark of the run in view',
      () => run.open({ ...run.setting, marks: [{ at: 40, knobs: { slope: 0.5 } }] }),
      'A no mark at 40',
    ],
    ['seeds', () => run.setSeeds(8), 'A 3 seeds'],
    ['the engine', () => run.runOn('tfjs'), 'A Replay'],
  ])('%s', (_, act, name) => {
    act();
    engine.finishAll();
    expect(drawn()[0]!.name).toBe(name);
  });

  test('a mark of the pin', () => {
    run.open({ ...run.setting, marks: [{ at: 40, knobs: { slope: 0.5 } }] });
    engine.finishAll();
    run.open({ ...run.setting, pins: [pinOf(run)] });
    run.open({ ...run.setting, marks: [] });
    engine.finishAll();
    expect(drawn().map(({ name }) => name)).toEqual(['A 40: Slope 0.5']);
  });
});
