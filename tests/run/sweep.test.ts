import { beforeEach, describe, expect, test } from 'vitest';
import { panel, sweep } from '../../src/recipe/view.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { standard } from './opened.ts';

const SEEDS = 4;
const view = sweep('depth', panel('accuracy'), [1, 2, 4]);
const { plane } = specimen.stages;
const scenario = { ...specimen, stages: { plane: { ...plane, views: [view] } } };

let engine: FakeEngine;
let run: Run;

beforeEach(() => {
  engine = new FakeEngine();
  run = new Run('specimen', scenario, engine.open);
  run.open(standard);
});

/** The runs of the sweep in the engine's hands, in the order of work: `depth/seed`, arms after one another. */
const swept = () =>
  engine.runs
    .filter(({ id }) => id.startsWith('sweep'))
    .map(({ id, arm, seed }) => ({ id, at: `${arm.model.layers.length - 1}/${seed}` }));
const own = () => engine.runs.filter(({ id }) => !id.startsWith('sweep'));
const finishOwn = () => own().forEach(({ id }) => engine.finish(id));
const points = () => run.background.runsOf(view);

describe('a sweep', () => {
  test('waits for the runs in view, then takes the values where the knob is not, seed by seed', () => {
    expect(swept()).toEqual([]);
    finishOwn();
    // the knob stands at 2
    const twice = (at: string) => [at, at];
    expect(swept().map(({ at }) => at)).toEqual(
      [1, 2, 3, 4].flatMap((seed) => [...twice(`1/${seed}`), ...twice(`4/${seed}`)]),
    );
  });

  test('waits only for the arms in view, which it sweeps, and goes before the others', () => {
    run.showArm('linear', false);
    for (const { id, rank } of own()) if (rank >= 1 && rank < 500) engine.finish(id);
    expect(swept()).toEqual([]);
    const inView = new Set([1, 2, 3].map((seed) => run.record('leaky', seed)!.id));
    for (const { id } of own()) if (inView.has(id)) engine.finish(id);
    expect(swept()).toHaveLength(2 * SEEDS);
  });

  test('keeps the last reading of each run and gives the run back', () => {
    finishOwn();
    const [first] = swept();
    engine.train(first!.id, 60, 0.8);
    expect(points()).toEqual([]);
    engine.finish(first!.id, 0.8);
    expect(points()).toEqual([{ at: [1], arm: 'leaky', seed: 1, last: Math.fround(0.8) }]);
    expect(swept()).toHaveLength(4 * SEEDS - 1);
  });

  test('shows a run that diverged as ∞', () => {
    finishOwn();
    engine.diverge(swept()[0]!.id, { step: 3, layer: 'dense1', what: 'outputs' });
    expect(points()).toMatchObject([{ at: [1], seed: 1, last: Infinity }]);
  });

  test('is dropped and taken up again when another knob turns, for the arms that this touches', () => {
    finishOwn();
    for (const { id } of swept()) engine.finish(id, 0.5);
    expect(points()).toHaveLength(4 * SEEDS);
    run.turn({ slope: 0.7 });
    expect(points().map(({ arm }) => arm)).toEqual(new Array(2 * SEEDS).fill('linear'));
    expect(swept()).toEqual([]);
    finishOwn();
    expect(swept()).toHaveLength(2 * SEEDS);
    run.turn({ learningRate: 1 });
    expect([points(), swept()]).toEqual([[], []]);
  });

  test('keeps what it has when its own knob turns, and fills the column it left', () => {
    finishOwn();
    for (const { id } of swept()) engine.finish(id, 0.5);
    run.turn({ depth: 4 });
    expect(points()).toHaveLength(4 * SEEDS);
    finishOwn();
    expect(new Set(swept().map(({ at }) => at.split('/')[0]))).toEqual(new Set(['2']));
  });

  test('starts again after the engine broke', () => {
    finishOwn();
    const before = swept().length;
    engine.ports[0]!.report({ type: 'failed', id: null, message: 'out of memory' });
    run.retry();
    finishOwn();
    expect(swept()).toHaveLength(before);
  });
});
