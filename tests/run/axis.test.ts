import { beforeEach, describe, expect, test } from 'vitest';
import type { CostAxis } from '../../src/recipe/cost-axis.ts';
import { slopes } from '../../src/recipe/data.ts';
import { integer, starts } from '../../src/recipe/knob.ts';
import { walkers } from '../../src/recipe/layer.ts';
import { meanOutput } from '../../src/recipe/loss.ts';
import { mlp } from '../../src/recipe/model.ts';
import { resolve, type Plan } from '../../src/recipe/plan.ts';
import { stage } from '../../src/recipe/stage.ts';
import { RunAxis } from '../../src/run/axis.svelte.ts';
import type { Question } from '../../src/run/step-times.svelte.ts';
import { specimen } from '../recipe/specimen.ts';

const SAMPLES = 32;
const { knobs, data, train, probes } = specimen.stages.plane;
const model = mlp({ hidden: [4], activation: 'tanh' });

const plain = { knobs, data, train, probes, views: [] };

/** One sample, eight and all, each for ten epochs. */
const raced = stage({
  ...plain,
  axis: 'samples',
  arms: () => ({
    full: { model, batchSize: SAMPLES, steps: 10 },
    single: { model, batchSize: 1, steps: 320 },
    eight: { model, batchSize: 8, steps: 40 },
  }),
});

let asked: Question[];
let plan: Plan;
let axis: RunAxis;

beforeEach(() => {
  asked = [];
  plan = resolve(raced, {});
  axis = new RunAxis(
    raced,
    () => plan,
    (question) => asked.push(question),
  );
});

const over = (chosen: CostAxis) => (axis.chosen = chosen);

test('places are the steps of the arm that takes most of them', () => {
  expect(axis.steps).toBe(320);
  expect(axis.readingSteps.at(-1)).toBe(320);
});

test.each<[CostAxis, number, [number, number, number]]>([
  ['steps', 320, [10, 320, 40]],
  ['steps', 20, [10, 20, 20]],
  ['samples', 320, [10, 320, 40]],
  ['samples', 65, [2, 65, 8]],
  ['epochs', 65, [2, 65, 8]],
  ['samples', 0, [0, 0, 0]],
])('over %s, at place %i the arms have taken %j steps', (chosen, place, steps) => {
  over(chosen);
  expect(['full', 'single', 'eight'].map((arm) => axis.stepAt(arm, place))).toEqual(steps);
});

test('a run has got as far as it has cost, and to the end once it is done', () => {
  over('samples');
  const run = { arm: 'full', reached: 3, done: false };
  expect(axis.reachedBy(run)).toBe(96);
  expect(axis.reachedBy({ ...run, done: true })).toBe(320);
  over('steps');
  expect(axis.reachedBy(run)).toBe(3);
  expect(axis.reachedBy(undefined)).toBe(0);
});

test('a run is seen where the cursor is, at the last step whose state is kept', () => {
  plan = resolve(raced, {});
  plan = {
    ...plan,
    arms: Object.fromEntries(
      Object.entries(plan.arms).map(([name, arm]) => [name, { ...arm, readings: 5 }]),
    ),
  };
  over('samples');
  const seen = (arm: string, place: number | null, reached = Infinity) =>
    axis.seenAt({ arm, reached }, place);
  expect([seen('single', 130), seen('full', 130), seen('eight', 130)]).toEqual([130, 4, 16]);
  expect(seen('single', null)).toBe(320);
  expect(seen('single', 320, 70)).toBe(64);
});

test.each<[CostAxis, readonly [number, number]]>([
  ['steps', [1, 320]],
  ['samples', [1, 320]],
  ['epochs', [1 / SAMPLES, 10]],
])('over %s it goes from the first step to the last cost', (chosen, ends) => {
  over(chosen);
  expect(axis.ends).toEqual(ends);
});

test('where arms of equal steps cost unequally, the cheaper one is at its end before the axis is', () => {
  const wide = mlp({ hidden: [8], activation: 'tanh' });
  const uneven = stage({
    ...plain,
    arms: () => ({
      narrow: { model, batchSize: 8, steps: 40 },
      wide: { model: wide, batchSize: 8, steps: 40 },
    }),
  });
  plan = resolve(uneven, {});
  axis = new RunAxis(
    uneven,
    () => plan,
    () => {},
  );
  over('multiplyAdds');
  // 16 and 32 weights, 8 samples, three times
  expect(axis.costs).toEqual({ narrow: 384e-6, wide: 768e-6 });
  expect(axis.ends).toEqual([384e-6, 40 * 768e-6]);
  expect(axis.costAt(40)).toBeCloseTo(40 * 768e-6, 12);
  expect([axis.stepAt('narrow', 10), axis.stepAt('wide', 10)]).toEqual([20, 10]);
  expect([axis.stepAt('narrow', 30), axis.stepAt('wide', 30)]).toEqual([40, 30]);
  expect(axis.reachedBy({ arm: 'narrow', reached: 40, done: false })).toBe(20);
});

test('multiply-adds are offered where every arm has some', () => {
  expect(axis.offered).toContain('multiplyAdds');
  const landscape = stage({
    ...plain,
    axis: 'samples',
    data: () => slopes({ walkers: 4, samples: 8, deviation: 1 }),
    arms: () => ({ one: { model: { layers: [walkers({ depth: 1 })] }, loss: meanOutput() } }),
  });
  plan = resolve(landscape, {});
  axis = new RunAxis(
    landscape,
    () => plan,
    () => {},
  );
  expect(axis.offered).toEqual(['steps', 'samples', 'epochs', 'replay', 'tfjs']);
  over('multiplyAdds');
  expect([axis.wanted, axis.inUse]).toEqual(['samples', 'samples']);
});

test('a turn on the way that changes what a step costs leaves the curves over steps', () => {
  const turned = stage({
    ...plain,
    knobs: { size: integer({ min: 1, max: 16, start: 4 }) },
    data: () => specimen.stages.plane.data(starts(knobs)),
    train: ({ size }) => ({ ...train(starts(knobs)), batchSize: size }),
    arms: () => ({ one: { model } }),
  });
  plan = resolve(turned, {}, [{ at: 60, knobs: { size: 8 } }]);
  axis = new RunAxis(
    turned,
    () => plan,
    () => {},
  );
  over('samples');
  expect([axis.wanted, axis.inUse]).toEqual(['samples', 'steps']);
});

describe('over time', () => {
  beforeEach(() => {
    over('tfjs');
    axis.measure((arm) => `run of ${arm}`);
  });

  test('a step of every arm is measured, each once', () => {
    const runs = ['full', 'single', 'eight'].map((arm) => `run of ${arm}`);
    expect(asked).toEqual(runs.map((id) => ({ type: 'time', id, engine: 'tfjs' })));
    axis.measure((arm) => `another of ${arm}`);
    expect(asked).toHaveLength(3);
  });

  test('the stage’s own axis stands until all answers are there', () => {
    axis.times.answer('tfjs', 'run of single', 0.25);
    axis.times.answer('tfjs', 'run of eight', 0.25);
    expect(axis.inUse).toBe('samples');
    axis.times.answer('tfjs', 'run of full', 0.5);
    expect(axis.inUse).toBe('tfjs');
    expect(axis.costs).toEqual({ full: 0.5, single: 0.25, eight: 0.25 });
    expect(axis.stepAt('full', 8)).toBe(4);
    expect(axis.ends).toEqual([0.25, 80]);
  });

  test('what was asked of a run that is gone is asked again', () => {
    axis.times.drop(['run of full']);
    axis.times.answer('tfjs', 'run of full', 0.5);
    axis.measure((arm) => `another of ${arm}`);
    expect(asked.slice(3)).toEqual([{ type: 'time', id: 'another of full', engine: 'tfjs' }]);
  });

  test('another rate makes a step no slower', () => {
    for (const { id } of asked) axis.times.answer('tfjs', id, 1);
    plan = resolve(raced, { learningRate: 0.5, slope: 0.7 });
    expect(axis.times.of('tfjs', plan.arms['full']!)).toBe(1);
    expect(axis.times.of('replay', plan.arms['full']!)).toBeNull();
  });
});
