import { describe, expect, test } from 'vitest';
import { denseLayers } from '../recipe/dense-layers.ts';
import { integer, starts } from '../../src/recipe/knob.ts';
import { resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import { Ahead, type Turnable } from '../../src/run/ahead.ts';
import { HeadStarts, runKey } from '../../src/run/head-starts.ts';
import { AHEAD, BEHIND, type RunOrder } from '../../src/worker/protocol.ts';
import { specimen } from '../recipe/specimen.ts';
import { Opened } from './opened.ts';
import { column } from './records.ts';

const depthOf = ({ model }: ArmPlan) => denseLayers(model).length - 1;

describe('head starts of a run', () => {
  /** The depths for which they were asked for since this was last asked. */
  const asked = ({ engine }: Opened) =>
    engine
      .sent()
      .flatMap((command) => (command.type === 'train' ? command.runs : []))
      .filter(({ isHeadStart }) => isHeadStart)
      .sort((a, b) => a.rank - b.rank)
      .map(({ arm }) => depthOf(arm));

  test('are trained around the value of the first slider, once the runs in view are done', () => {
    const opened = new Opened();
    expect(asked(opened)).toEqual([]);
    opened.engine.finishAll();
    expect(asked(opened)).toEqual([2, 2, 1, 1, 3, 3, 4, 4]);
  });

  test('are those of the knob that was turned, for the arms it touches', () => {
    const opened = new Opened();
    opened.engine.finishAll();
    opened.run.turn({ slope: 0.5 });
    opened.engine.finishAll();
    const slopes = opened.engine.runs.filter(({ isHeadStart }) => isHeadStart);
    expect(slopes.length).toBeGreaterThan(0);
    expect(new Set(slopes.map(({ arm }) => depthOf(arm)))).toEqual(new Set([2]));
    expect(new Set(slopes.map(({ arm }) => JSON.stringify(arm))).size).toBe(slopes.length);
  });

  test('are none where eager tfjs trains', () => {
    const opened = new Opened({ engine: 'tfjs' });
    opened.engine.finishAll();
    expect(asked(opened)).toEqual([]);
  });

  test('are drawn at once when the knob is turned there', () => {
    const opened = new Opened();
    opened.engine.finishAll();
    opened.engine.sent();
    for (const { id, isHeadStart } of opened.engine.runs)
      if (isHeadStart) opened.engine.start(id, 26);
    opened.run.turn({ depth: 3 });
    const curve = opened.run.curve('leaky', 'loss');
    expect(curve.steps.at(-1)).toBe(24);
    expect(opened.run.reached).toBe(26);
  });

  test('are kept of what was in view, but not of values a fast hand has only passed', () => {
    const { run, engine } = new Opened();
    const isKnown = (depth: number) =>
      Object.values(resolve(run.stage, { ...run.knobs, depth }).arms).map((plan) =>
        run.background.heads.has(runKey(plan, 1)),
      );
    engine.finishAll();
    for (const depth of [3, 4]) run.turn({ depth });
    expect([2, 3].map(isKnown)).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('values that are many', () => {
  const { plane } = specimen.stages;
  const deep = {
    ...plane,
    knobs: { ...plane.knobs, depth: integer({ min: 1, max: 16, start: 8 }) },
  };

  /** What is asked for, and the ways it is gone on with. */
  function opened() {
    let under: RunOrder[] = [];
    const asked: number[][] = [];
    const known = new HeadStarts();
    const workers = {
      train: (runs: readonly RunOrder[]) => {
        asked.push(runs.map(({ arm }) => depthOf(arm)));
        under.push(...runs);
      },
      forget: (ids: readonly string[]) =>
        void (under = under.filter(({ id }) => !ids.includes(id))),
    };
    const ahead = new Ahead(deep, workers, known);
    const aim = (change: Partial<Turnable> & { depth?: number; noise?: number } = {}) => {
      const { depth = 8, noise = 0.1, ...others } = change;
      const knobs = { ...starts(deep.knobs), depth, noise };
      const engine = { inUse: 'replay' } as const;
      const aimed = { knobs, shown: ['leaky'], engine, steering: { marks: [] }, seed: 1 };
      ahead.aim({ ...aimed, ...others });
    };
    const run = (change?: Parameters<typeof aim>[0]) => {
      aim(change);
      ahead.start();
    };
    /** The workers end what they are at, each run at so many milliseconds. */
    const done = (spent = 1) => {
      for (const { id } of [...under])
        ahead.take({
          type: 'readings',
          id,
          reached: 4,
          columns: { loss: column([0, 2], [1, 0.5]) },
          end: { diverged: null },
          spent,
        });
    };
    return { asked, aim, run, ahead, done, known, under: () => under };
  }

  test('are asked for a few at a time, until there are all', () => {
    const { asked, run, done, under } = opened();
    run();
    expect(asked).toEqual([[8, 7, 9, 6, 10, 5]]);
    for (let i = 0; i < 5; i++) done();
    expect(asked.slice(1)).toEqual([
      [11, 4, 12, 3, 13, 2],
      [14, 1, 15, 16],
    ]);
    expect(under()).toEqual([]);
  });

  test('are worked out one after the other, before what is done behind the runs', () => {
    const { run, under } = opened();
    run();
    expect(under().map(({ rank }) => rank - AHEAD)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Math.max(...under().map(({ rank }) => rank))).toBeLessThan(BEHIND);
  });

  test('are not asked for again after a turn of the knob, and those under way go on', () => {
    const { asked, run, done } = opened();
    run();
    run({ depth: 12 });
    run({ depth: 12 });
    expect(asked).toHaveLength(1);
    done();
    expect(asked[1]).toEqual([12, 11, 13, 14]);
    done();
    done();
    expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  });

  test('are given back where another knob is turned, or seed, arms or engine are others', () => {
    const { run, aim, under } = opened();
    for (const change of [
      { noise: 0.3 },
      { seed: 2 },
      { shown: ['linear'] },
      { engine: { inUse: 'tfjs' } as const },
      { steering: { marks: [{ at: 2, knobs: { noise: 0.2 } }] } },
    ]) {
      run();
      expect(under()).toHaveLength(6);
      aim(change);
      expect(under()).toEqual([]);
    }
  });

  test('are left when they take too long', () => {
    const { asked, run, done } = opened();
    run();
    done(5000);
    expect(asked).toHaveLength(1);
    run({ depth: 9 });
    expect(asked).toHaveLength(2);
  });

  test('are asked for anew once the workers were lost', () => {
    const { asked, run, ahead } = opened();
    run();
    ahead.lose();
    run();
    expect(asked).toEqual([asked[0], asked[0]]);
  });

  test('are gone on with where one of them breaks', () => {
    const { asked, run, ahead, done, under } = opened();
    run();
    expect(ahead.take({ type: 'failed', id: under()[0]!.id, message: 'broken' })).toBe(true);
    done();
    expect(asked).toHaveLength(2);
  });

  test('leave other reports to others', () => {
    expect(opened().ahead.take({ type: 'ready', backend: 'cpu' })).toBe(false);
    expect(opened().ahead.take({ type: 'failed', id: 'run1', message: '' })).toBe(false);
  });
});
