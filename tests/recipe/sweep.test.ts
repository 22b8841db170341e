import { describe, expect, test } from 'vitest';
import { choice, integer, linear, log, starts, toggle } from '../../src/recipe/knob.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Mark } from '../../src/recipe/mark.ts';
import { panelFor, sweptProbes } from '../../src/recipe/final-reading.ts';
import { runCost, shareOf, sweptPlans, sweptValues } from '../../src/recipe/sweep.ts';
import { curves, panel } from '../../src/recipe/view.ts';
import { specimen } from './specimen.ts';

const depth = integer({ min: 1, max: 4, start: 2 });
const rate = log({ min: 0.01, max: 10, start: 0.1 });
const data = choice(['circles', 'xor', 'blobs'], 'xor');

describe('a knob is swept over', () => {
  test.each([
    ['the whole numbers there are', depth, [1, 2, 3, 4]],
    [
      'its grid',
      linear({ min: 0, max: 0.3, start: 0, step: 0.05 }),
      [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
    ],
    ['equal ratios on a log scale', rate, [0.01, 0.032, 0.1, 0.32, 1, 3.2, 10]],
    ['all options of a choice', data, ['circles', 'xor', 'blobs']],
    ['off and on', toggle(true), [false, true]],
  ])('%s', (_, knob, values) => expect(sweptValues(knob, null)).toEqual(values));

  test('as many values as are asked for', () =>
    expect(sweptValues(rate, null, 4)).toEqual([0.01, 0.1, 1, 10]));

  test('the values that are named', () => expect(sweptValues(depth, [1, 4])).toEqual([1, 4]));
});

test('a value stands on the track where the slider has it, options evenly', () => {
  expect([1, 4].map((value) => shareOf(depth, value))).toEqual([0, 1]);
  expect(shareOf(rate, 0.316227766)).toBeCloseTo(0.5, 6);
  expect(['circles', 'xor', 'blobs'].map((value) => shareOf(data, value))).toEqual([0, 0.5, 1]);
  expect([false, true].map((value) => shareOf(toggle(false), value))).toEqual([0, 1]);
});

test('probes with one number can be swept, those on screen first; a panel of one stands alone', () => {
  const stage = specimen.stages.plane;
  expect(sweptProbes(stage)).toEqual(['accuracy', 'loss', 'batch']);
  expect(panelFor(stage, 'loss')).toEqual(panel('loss', { scale: 'log' }));
  expect(panelFor(stage, 'batch')).toEqual(panel('batch'));
  const gap = { ...stage, views: [curves(panel('loss', { against: 'batch', low: 0 }))] };
  expect(panelFor(gap, 'loss')).toEqual(panel('loss', { low: 0 }));
});

test('a run costs what its steps multiply, segment by segment', () => {
  const stage = specimen.stages.plane;
  const of = (marks: Mark[]) => runCost(resolve(stage, {}, marks).arms['leaky']!);
  // 8 samples, kernels of 2 × 4, 4 × 4 and 4 × 2
  const step = 3 * 8 * (8 + 16 + 8);
  expect(of([])).toBe(120 * step);
  expect(of([{ at: 90, knobs: { depth: 3 } }])).toBe(120 * step + 30 * 3 * 8 * 16);
});

describe('the plans of a sweep', () => {
  const stage = specimen.stages.plane;
  const at = { ...starts(stage.knobs), slope: 0.7, depth: 3 };
  const sweeping = { along: [{ knob: 'depth', values: [1, 4] }], probe: 'accuracy' };

  test('are those of every arm at every value, the other knobs where they are', () => {
    const plans = sweptPlans(stage, sweeping, at);
    expect(plans.map(({ at: [depth], arm }) => [depth, arm])).toEqual([
      [1, 'leaky'],
      [1, 'linear'],
      [4, 'leaky'],
      [4, 'linear'],
    ]);
    for (const { at: values, arm, plan } of plans) {
      const turned = { ...at, depth: values[0]! };
      const { probes, readings, ...rest } = resolve(stage, turned).arms[arm]!;
      expect(plan).toMatchObject(rest);
      expect(plan).toMatchObject({ readings: 1, probes: { accuracy: probes['accuracy'] } });
      expect(readings).toBeGreaterThan(1);
    }
  });

  test('of two knobs are those of every pair, the second knob going faster', () => {
    const along = [...sweeping.along, { knob: 'even', values: null }];
    const plans = sweptPlans(stage, { ...sweeping, along }, at);
    expect(plans.filter(({ arm }) => arm === 'leaky').map((each) => each.at)).toEqual([
      [1, false],
      [1, true],
      [4, false],
      [4, true],
    ]);
    const { data } = plans[2]!.plan;
    expect(data).toEqual(resolve(stage, { ...at, depth: 1, even: true }).arms['leaky']!.data);
  });

  test('keep the marks, and there are none where those cannot stand', () => {
    const longer = {
      ...stage,
      train: (knobs: typeof at) => ({ ...stage.train(knobs), steps: 30 * knobs.depth }),
    };
    const plans = sweptPlans(longer, sweeping, at, [{ at: 60, knobs: { learningRate: 0.2 } }]);
    expect(plans.map((each) => each.at)).toEqual([[4], [4]]);
    expect(plans[0]!.plan.segments).toMatchObject([
      { from: 60, plan: { readings: 1, probes: { accuracy: {} } } },
    ]);
  });

  test('are refused where the stage has no such knob, value or probe', () => {
    expect(() =>
      sweptPlans(stage, { ...sweeping, along: [{ knob: 'width', values: null }] }, at),
    ).toThrow('sweep: no knob "width"; there are depth');
    expect(() => sweptPlans(stage, { ...sweeping, probe: 'size' }, at)).toThrow(
      'sweep: no probe "size"; there are accuracy',
    );
    expect(() =>
      sweptPlans(stage, { ...sweeping, along: [{ knob: 'depth', values: [1, 9] }] }, at),
    ).toThrow('9 is outside 1…4');
  });
});
