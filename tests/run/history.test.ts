import { describe, expect, test } from 'vitest';
import { armReadings } from '../../src/recipe/readings.ts';
import { curve } from '../../src/run/curve.ts';
import { History, RunRecord } from '../../src/run/history.ts';
import { column, record } from './records.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('a run’s record', () => {
  test('gathers columns in the order they come, however many', () => {
    const one = new RunRecord('run1', 'leaky', 1);
    const chunks = [
      range(0, 1),
      range(1, 128),
      range(128, 129),
      range(129, 1000),
      range(1000, 1100),
    ];
    for (const steps of chunks)
      one.append({
        loss: column(
          steps,
          steps.map((step) => step / 2),
        ),
        norms: column(
          steps,
          steps.flatMap((step) => [step, -step]),
        ),
      });
    const { loss, norms } = one.tracks;
    expect([...loss!.steps.slice(0, loss!.length)]).toEqual(range(0, 1100));
    expect([...loss!.values.slice(0, loss!.length)]).toEqual(range(0, 1100).map((x) => x / 2));
    expect([...norms!.values.slice(0, 2 * norms!.length)]).toEqual(
      range(0, 1100).flatMap((x) => [x, -x]),
    );
    expect([loss!.width, norms!.width, norms!.length]).toEqual([1, 2, 1100]);
  });

  test('keeps probes apart that are read at different steps', () => {
    const one = new RunRecord('run1', 'leaky', 1);
    one.append({ loss: column([0], [4]), batch: column([0, 1, 2], [3, 2, 1]) });
    one.append({ batch: column([3], [0]) });
    one.append({ loss: column([10], [2]) });
    const { last, at } = armReadings(one);
    expect([last('loss'), last('batch'), at('loss', 9), at('batch', 2)]).toEqual([2, 0, 4, 1]);
  });

  test('does not change with the arrays it was given', () => {
    const one = new RunRecord('run1', 'leaky', 1);
    const given = column([0, 1], [5, 6]);
    one.append({ loss: given });
    given.values.fill(0);
    expect(armReadings(one).last('loss')).toBe(6);
  });

  test('tells the step at which it diverged', () => {
    expect(record([1]).diverged).toBe(null);
    const diverged = { step: 7, layer: 'dense1', what: 'weights' as const };
    expect(record([1], { diverged }).diverged).toBe(7);
  });
});

describe('a history', () => {
  const history = new History();
  const runs = [
    record([3], { seed: 1 }),
    record([], { seed: 2 }),
    record([4], { seed: 3 }),
    record([5], { arm: 'linear', seed: 1 }),
  ];
  for (const run of runs) history.put(run);

  test('finds a run by arm and seed, and by its id', () => {
    expect(history.get('leaky', 3)).toBe(runs[2]);
    expect(history.get('leaky', 4)).toBe(undefined);
    expect(history.get('relu', 1)).toBe(undefined);
    expect(history.find('linear/1')).toBe(runs[3]);
    expect(history.find('linear/9')).toBe(undefined);
    expect([...history.all()]).toEqual(runs);
  });

  test('gives an arm’s runs that have readings, by seed, as far as seeds are wanted', () => {
    expect(history.ofArm('leaky', 3)).toEqual([runs[0], runs[2]]);
    expect(history.ofArm('leaky', 2)).toEqual([runs[0]]);
    expect(history.ofArm('relu', 3)).toEqual([]);
  });
});

describe('a curve', () => {
  const done = true;

  test('is nothing before there are readings', () => {
    const nothing = { steps: [], median: [], low: [], high: [], seeds: 0 };
    expect(curve([], 'loss')).toEqual(nothing);
    expect(curve([record([])], 'loss')).toEqual(nothing);
    expect(curve([record([1, 2])], 'accuracy')).toEqual(nothing);
  });

  test('is the first seed’s as far as it has got, while none is finished', () => {
    expect(curve([record([4, 3]), record([9, 9, 9], { seed: 2 })], 'loss')).toEqual({
      steps: [0, 10],
      median: [4, 3],
      low: [4, 3],
      high: [4, 3],
      seeds: 1,
    });
  });

  test('is the median of the finished seeds, with the range around it', () => {
    const runs = [
      record([4, 1, 1], { done }),
      record([6, 5, 2], { done }),
      record([5, 9, 6], { done }),
    ];
    expect(curve(runs, 'loss')).toEqual({
      steps: [0, 10, 20],
      median: [5, 5, 2],
      low: [4, 1, 1],
      high: [6, 9, 6],
      seeds: 3,
    });
  });

  test('is not held back by a seed that is behind', () => {
    const runs = [record([9]), record([4, 3], { done }), record([9, 9])];
    expect(curve(runs, 'loss')).toMatchObject({ median: [4, 3], seeds: 1 });
  });

  test('counts a diverged seed to its end, and goes on without it', () => {
    const diverged = { step: 15, layer: 'output', what: 'outputs' as const };
    const runs = [
      record([2, 2, 2], { done }),
      record([4, 1e9], { done, diverged }),
      record([6, 4, 3], { done }),
    ];
    expect(curve(runs, 'loss')).toEqual({
      steps: [0, 10, 20],
      median: [4, 4, 2.5],
      low: [2, 2, 2],
      high: [6, 1e9, 3],
      seeds: 3,
    });
  });

  test('leaves out what is no number, and ends where nothing is left', () => {
    const runs = [record([1, NaN, NaN, 1], { done }), record([3, 5, Infinity, 1], { done })];
    expect(curve(runs, 'loss')).toMatchObject({ steps: [0, 10], median: [2, 5], high: [3, 5] });
  });

  test('reads the first layer where a probe gives one number a layer', () => {
    const one = new RunRecord('run1', 'leaky', 1);
    one.append({ norms: column([0, 1], [1, 10, 2, 20]) });
    expect(curve([one], 'norms').median).toEqual([1, 2]);
  });
});
