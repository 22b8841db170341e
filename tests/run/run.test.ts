import { beforeEach, describe, expect, test } from 'vitest';
import { resolve } from '../../src/recipe/plan.ts';
import type { Setting } from '../../src/run/address.ts';
import { specimen } from '../recipe/specimen.ts';
import { Opened, standard, STEPS } from './opened.ts';

const { plane } = specimen.stages;

let { engine, run, ids, runsOf } = new Opened();

const open = (change?: Partial<Setting>) => {
  ({ engine, run, ids, runsOf } = new Opened(change));
};
beforeEach(() => open());

describe('a setting', () => {
  test('is opened as it is, and run on every arm and seed', () => {
    expect(run.setting).toEqual(standard);
    expect(run.plan).toEqual(resolve(plane, {}));
    expect(run.armNames).toEqual(['leaky', 'linear']);
    expect(run.preset).toBe('default');
    expect(engine.runs.map(({ seed, rank }) => [seed, rank])).toEqual([
      [1, 0],
      [1, 0],
      [2, 2],
      [2, 2],
      [3, 3],
      [3, 3],
    ]);
    expect(engine.ports.map(({ runs }) => runs.size)).toEqual([3, 3]);
  });

  test('starts what it does not name where the knobs start', () => {
    open({ knobs: { depth: 4 }, seeds: 8, seed: 5, cursor: 60 });
    expect(run.setting).toEqual({
      ...standard,
      knobs: { ...standard.knobs, depth: 4 },
      seeds: 8,
      seed: 5,
      cursor: 60,
    });
    expect(engine.runs[0]).toMatchObject({ seed: 5, rank: 0 });
  });

  test('takes the place of another, which keeps what is the same', () => {
    const linear = runsOf('linear');
    run.open({ ...standard, knobs: { slope: 0.7 }, seed: 2 });
    expect(runsOf('linear')).toEqual(linear);
    expect(run.seed).toBe(2);
  });
});

describe('a turn', () => {
  test('runs afresh the arms it touches, and no others', () => {
    const before = { leaky: runsOf('leaky'), linear: runsOf('linear') };
    engine.sent();
    run.turn({ slope: 0.7 });
    expect(run.knobs).toEqual({ ...standard.knobs, slope: 0.7 });
    expect(run.plan).toEqual(resolve(plane, { slope: 0.7 }));
    expect(runsOf('linear')).toEqual(before.linear);
    const forgotten = engine.sent().flatMap((each) => (each.type === 'forget' ? each.ids : []));
    expect(forgotten.sort()).toEqual(before.leaky.sort());
    expect(runsOf('leaky')).toHaveLength(3);
    expect(runsOf('leaky')).not.toEqual(before.leaky);
  });

  test('forgets before it starts, so that the worker is free', () => {
    engine.sent();
    run.turn({ learningRate: 1 });
    const types = engine.sent().map(({ type }) => type);
    expect(types).toEqual(['forget', 'forget', 'train', 'train']);
  });

  test('to where the knob stands starts nothing', () => {
    engine.sent();
    run.turn({ slope: 0.2, depth: 2 });
    expect(engine.sent()).toEqual([]);
  });

  test.each<[values: Record<string, unknown>, sentence: string]>([
    [{ depth: 9 }, 'knob "depth": 9 is outside 1…4'],
    [{ slope: 0.5, data: 'rings' }, 'knob "data": rings is none of circles, blobs'],
    [{ width: 3 }, 'there is no knob "width"; there are depth, data, noise, learningRate, slope'],
    [{ constructor: 3 }, 'there is no knob "constructor"'],
    [{ toString: 3 }, 'there is no knob "toString"'],
  ])('to %j is refused, and changes nothing', (values, sentence) => {
    engine.sent();
    expect(() => run.turn(values)).toThrow(sentence);
    expect(run.setting).toEqual(standard);
    expect(engine.sent()).toEqual([]);
  });

  test('lets late readings of the runs before it pass', () => {
    const [id] = runsOf('leaky');
    const port = engine.portOf(id!);
    run.turn({ slope: 0.7 });
    const columns = {};
    port.report({ type: 'readings', id: id!, reached: 50, columns, end: null, spent: 1 });
    expect(run.record('leaky', 1)).toMatchObject({ reached: 0, done: false });
    expect(run.meter.stepsPerSecond).toBe(null);
  });
});

describe('a preset', () => {
  test('puts every knob at its values, and the others at their start', () => {
    run.turn({ slope: 0.7, noise: 0.2 });
    expect(run.preset).toBe(null);
    run.apply('separable');
    expect(run.knobs).toEqual({ ...standard.knobs, data: 'blobs', noise: 0.35 });
    expect(run.preset).toBe('separable');
    run.apply('default');
    expect(run.knobs).toEqual(standard.knobs);
    expect(run.preset).toBe('default');
  });

  test('is in place however its values were turned to', () => {
    run.turn({ depth: 4 });
    expect(run.preset).toBe('deep');
  });
});

describe('seeds', () => {
  test('more of them add runs, and keep what there is', () => {
    const before = ids();
    run.setSeeds(8);
    expect(ids()).toEqual(expect.arrayContaining(before));
    expect(ids()).toHaveLength(16);
  });

  test('fewer of them drop runs, and the seed in view stays among them', () => {
    open({ seeds: 8, seed: 7 });
    run.setSeeds(3);
    expect(run.seed).toBe(3);
    expect(ids()).toHaveLength(6);
    expect(new Set(engine.runs.map(({ seed }) => seed))).toEqual(new Set([1, 2, 3]));
  });

  test.each([
    [2, 2],
    [3, 3],
    [4, 1],
    [0, 3],
    [-1, 2],
    [7, 1],
  ])('showing seed %i of 3 shows %i, without a run', (seed, shown) => {
    engine.sent();
    run.showSeed(seed);
    expect(run.seed).toBe(shown);
    expect(engine.sent()).toEqual([]);
  });
});

describe('the cursor', () => {
  test('follows the run of the seed in view, in the arm that is behind, from reading to reading', () => {
    const [leaky, linear] = [runsOf('leaky')[0]!, runsOf('linear')[0]!];
    expect([run.reached, run.at, run.steps]).toEqual([0, 0, STEPS]);
    engine.train(leaky, 50);
    expect(run.reached).toBe(0);
    engine.train(linear, 30);
    // that of the last step is sure with the next
    expect([run.reached, run.at]).toEqual([30, 28]);
    engine.finish(leaky);
    engine.finish(linear);
    expect([run.reached, run.at]).toEqual([STEPS, STEPS]);
  });

  test('stays on the step it is put on, as far as the run has got', () => {
    run.moveTo(40);
    expect([run.cursor, run.at]).toEqual([40, 0]);
    for (const id of ids()) engine.train(id, 60);
    expect(run.at).toBe(40);
    run.moveTo(null);
    expect([run.cursor, run.at]).toEqual([null, 58]);
  });

  test('stays within the run', () => {
    run.moveTo(-5);
    expect(run.cursor).toBe(0);
    run.moveTo(STEPS + 5);
    expect(run.cursor).toBe(STEPS);
  });

  test('counts a run that diverged as one that is over', () => {
    engine.diverge(runsOf('leaky')[0]!, { step: 7, layer: 'dense1', what: 'weights' });
    engine.finish(runsOf('linear')[0]!);
    expect(run.reached).toBe(STEPS);
  });
});
