import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Opened, STEPS } from './opened.ts';

let { engine, run, ids, runsOf, armOf } = new Opened();
let now: number;

beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  ({ engine, run, ids, runsOf, armOf } = new Opened());
});
afterEach(() => vi.restoreAllMocks());

/** The leaky arm gets all right, the linear one half. */
const ofArm = (activation: string) => (activation === 'linear' ? 0.5 : 1);

describe('curves', () => {
  test('are the first seed’s while it runs, then of all that are finished', () => {
    const [first, second] = runsOf('leaky');
    expect(run.curve('leaky', 'accuracy').steps).toEqual([]);
    engine.train(first!, 4);
    expect(run.curve('leaky', 'loss')).toMatchObject({ steps: [0, 2, 4], seeds: 1 });
    engine.finish(first!, 0.5);
    engine.finish(second!, 1);
    const curve = run.curve('leaky', 'accuracy');
    expect(curve.seeds).toBe(2);
    expect([curve.low.at(-1), curve.median.at(-1), curve.high.at(-1)]).toEqual([0.5, 0.75, 1]);
    expect(run.curve('linear', 'accuracy').steps).toEqual([]);
  });

  test('before a turn stay as ghosts until the seed in view is done again', () => {
    expect(run.ghost('leaky', 'accuracy')).toBe(null);
    engine.finishAll(() => 0.75);
    expect(run.ghost('leaky', 'accuracy')).toBe(null);
    run.turn({ slope: 0.7 });
    expect(run.ghost('leaky', 'accuracy')!.median.at(-1)).toBe(0.75);
    expect(run.ghost('linear', 'accuracy')).toBe(null);
    // while a slider moves, the last whole curve stays
    engine.train(runsOf('leaky')[0]!, 30);
    run.turn({ slope: 0.8 });
    expect(run.ghost('leaky', 'accuracy')!.steps.at(-1)).toBe(STEPS);
    engine.finish(runsOf('leaky')[0]!);
    expect(run.ghost('leaky', 'accuracy')).toBe(null);
  });
});

describe('an arm that comes into view', () => {
  test('is run in its place, but for what it has begun', () => {
    ({ engine, run, ids, runsOf, armOf } = new Opened({ arms: ['leaky'] }));
    const [begun, ...waiting] = runsOf('linear');
    const leaky = runsOf('leaky');
    engine.train(begun!, 4);
    run.showArm('linear', true);
    expect(runsOf('linear')).toContain(begun);
    for (const id of waiting) expect(ids()).not.toContain(id);
    expect(runsOf('linear')).toHaveLength(3);
    expect(runsOf('leaky')).toEqual(leaky);
    const rankOf = (id: string) => engine.runs.find((each) => each.id === id)!.rank;
    const fresh = runsOf('linear').filter((id) => id !== begun);
    expect(fresh.map(rankOf)).toEqual(waiting.map((_, i) => i + 2));
  });
});

describe('verdicts and findings', () => {
  test('wait for the seeds, and are of what they give', () => {
    expect(run.verdicts['bends']).toMatchObject({ word: 'pending', held: 0 });
    expect(run.finished).toBe(false);
    for (const id of ids()) engine.train(id, STEPS - 10);
    expect(run.finding).toBe(null);
    for (const id of [runsOf('leaky')[0]!, runsOf('linear')[0]!])
      engine.finish(id, armOf(id) === 'leaky' ? 1 : 0.5);
    expect(run.verdicts['bends']).toMatchObject({ word: 'pending', held: 1, median: 0.5 });
    expect(run.finding).toMatchObject({ name: 'parted' });
    engine.finishAll(ofArm);
    expect(run.finished).toBe(true);
    expect(run.verdicts['bends']).toMatchObject({ word: 'holds', held: 3, median: 0.5 });
    expect(run.verdicts['same']).toMatchObject({ word: 'fails', held: 0 });
  });

  test('say the first finding that is true, with its numbers', () => {
    engine.finishAll(() => 0.8);
    expect(run.finding!.name).toBe('otherwise');
    expect(run.finding!.numbers['leaky']).toBeCloseTo(0.8, 6);
  });

  test('wait for no arm out of view, and pass over what speaks of one', () => {
    ({ engine, run, ids, runsOf, armOf } = new Opened({ arms: ['leaky'] }));
    engine.finish(runsOf('leaky')[0]!, 1);
    expect(run.finding!.name).toBe('parted');
    ({ engine, run, ids, runsOf, armOf } = new Opened({ arms: ['linear'] }));
    engine.finish(runsOf('linear')[0]!, 1);
    expect(run.finding).toBe(null);
    engine.finish(runsOf('leaky')[0]!, 1);
    expect(run.finding!.name).toBe('parted');
  });

  test('are remembered for every preset that was run to its end', () => {
    expect(run.measured).toEqual({});
    engine.finishAll(ofArm);
    // `same` expects nothing at the default
    expect(run.measured).toEqual({ default: { bends: true } });
    run.apply('separable');
    engine.finish(ids()[0]!);
    expect(run.measured).toEqual({ default: { bends: true } });
    engine.finishAll(ofArm);
    expect(run.measured).toEqual({
      default: { bends: true },
      separable: { bends: false, same: false },
    });
  });

  test('are not remembered between presets', () => {
    run.turn({ noise: 0.2 });
    engine.finishAll();
    expect(run.finished).toBe(true);
    expect(run.measured).toEqual({});
  });
});

describe('a run that diverges', () => {
  const diverged = { step: 7, layer: 'dense2', what: 'outputs' } as const;

  test('is over, with where and why, and its seed does not hold', () => {
    engine.diverge(runsOf('leaky')[1]!, diverged);
    engine.finishAll(ofArm);
    expect(run.divergences).toMatchObject([{ arm: 'leaky', seed: 2, divergence: diverged }]);
    expect(run.finished).toBe(true);
    expect(run.verdicts['bends']).toMatchObject({ word: 'undecided', held: 2 });
    expect(run.verdicts['bends']!.effects[1]).toMatchObject({ value: NaN, holds: false });
  });

  test('is forgotten with its plan', () => {
    engine.diverge(runsOf('leaky')[1]!, diverged);
    run.turn({ slope: 0.5 });
    expect(run.divergences).toEqual([]);
  });
});

describe('the engine', () => {
  test('is ready on its backend', () => {
    expect(run.engine.backend).toBe(null);
    engine.ports[0]!.report({ type: 'ready', backend: 'wasm' });
    expect(run.engine.backend).toBe('wasm');
  });

  test('is measured by the steps it takes', () => {
    engine.train(ids()[0]!, 30);
    expect(run.meter.stepsPerSecond).toBe(3000);
    engine.train(ids()[0]!, 40);
    expect(run.meter.stepsPerSecond).toBe(2000);
    run.turn({ learningRate: 1 });
    engine.train(ids()[0]!, 10);
    expect(run.meter.stepsPerSecond).toBe(1000);
  });

  test('is timed from the turn until the seed in view is done in every arm', () => {
    now = 2000;
    run.turn({ learningRate: 1 });
    now = 2100;
    engine.finish(runsOf('leaky')[0]!);
    expect(run.meter.redrawnIn).toBe(null);
    now = 2250;
    engine.finish(runsOf('linear')[0]!);
    expect(run.meter.redrawnIn).toBe(250);
    now = 9000;
    engine.finish(runsOf('linear')[1]!);
    expect(run.meter.redrawnIn).toBe(250);
    run.turn({ slope: 0.7 });
    expect(run.meter.redrawnIn).toBe(null);
  });

  test('is closed with the run', () => {
    run.close();
    expect(engine.ports.every(({ closed }) => closed)).toBe(true);
  });
});
