import { describe, expect, test } from 'vitest';
import { denseLayers } from '../recipe/dense-layers.ts';
import { integer, starts } from '../../src/recipe/knob.ts';
import { Ahead } from '../../src/run/ahead.ts';
import { specimen } from '../recipe/specimen.ts';
import type { Command } from '../../src/worker/protocol.ts';
import { Opened } from './opened.ts';

/** The depths whose programs the workers were asked for since this was last asked. */
const prepared = ({ engine }: Opened) =>
  engine
    .sent()
    .filter((each): each is Extract<Command, { type: 'prepare' }> => each.type === 'prepare')
    .map(({ arms }) => arms.map(({ model }) => denseLayers(model).length - 1));

const nearest = [1, 1, 3, 3, 4, 4];

test('programs of the first slider are asked for of every worker, once the runs in view are done', () => {
  const opened = new Opened();
  expect(prepared(opened)).toEqual([]);
  opened.engine.finishAll();
  const asked = prepared(opened);
  expect(asked).toHaveLength(opened.engine.ports.length);
  for (const depths of asked) expect(depths.slice(0, nearest.length)).toEqual(nearest);
});

test('after a turn those of the knob that was turned, which has none if it is a number of the step', () => {
  const opened = new Opened();
  opened.engine.finishAll();
  prepared(opened);
  opened.run.turn({ slope: 0.5 });
  opened.engine.finishAll();
  expect(prepared(opened).flat()).toEqual([]);
  opened.run.turn({ depth: 1 });
  opened.engine.finishAll();
  for (const depths of prepared(opened)) expect(depths.slice(0, 4)).toEqual([2, 2, 3, 3]);
});

test('none are asked for where eager tfjs trains', () => {
  const opened = new Opened({ engine: 'tfjs' });
  opened.engine.finishAll();
  expect(prepared(opened)).toEqual([]);
});

describe('values that are many', () => {
  const { plane } = specimen.stages;
  const deep = {
    ...plane,
    knobs: { ...plane.knobs, depth: integer({ min: 1, max: 16, start: 8 }) },
  };
  const engine = { inUse: 'replay' } as const;
  const steering = { marks: [] };

  /** What is asked for, and the ways it is gone on with. */
  function opened() {
    const asked: number[][] = [];
    const ahead = new Ahead(deep, {
      prepare: (arms) =>
        void asked.push(arms.map(({ model }) => denseLayers(model).length - 1).sort(byNumber)),
    });
    const run = (change: { depth?: number; noise?: number } = {}) => {
      const knobs = { ...starts(deep.knobs), ...change };
      ahead.aim({ knobs, shown: ['leaky'], engine, steering });
      ahead.start();
    };
    return { asked, run, ahead, done: () => ahead.take({ type: 'prepared' }) };
  }

  const byNumber = (a: number, b: number) => a - b;

  test('are asked for a few at a time, until there are all', () => {
    const { asked, run, done } = opened();
    run();
    expect(asked).toEqual([[5, 6, 7, 9, 10, 11]]);
    for (let i = 0; i < 5; i++) done();
    expect(asked.slice(1)).toEqual([
      [2, 3, 4, 12, 13, 14],
      [1, 15, 16],
    ]);
  });

  test('are not asked for again after a turn of the knob, and those under way go on', () => {
    const { asked, run, done } = opened();
    run();
    run({ depth: 12 });
    expect(asked).toHaveLength(1);
    done();
    run({ depth: 13 });
    done();
    expect(new Set(asked.flat()).size).toBe(asked.flat().length);
    expect(asked[1]).toEqual([8, 13, 14, 15, 16, 4].sort(byNumber));
  });

  test('are asked for anew where another knob was turned, or the workers were lost', () => {
    const { asked, run, ahead } = opened();
    run();
    run({ noise: 0.3 });
    run({ noise: 0.3, depth: 9 });
    expect(asked).toHaveLength(2);
    ahead.lose();
    run({ noise: 0.3, depth: 9 });
    expect(asked).toHaveLength(3);
  });

  test('leaves other reports to others', () => {
    expect(opened().ahead.take({ type: 'ready', backend: 'cpu' })).toBe(false);
  });
});
