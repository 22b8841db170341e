import { describe, expect, test } from 'vitest';
import { choice, integer, linear, log, starts, toggle } from '../../src/recipe/knob.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { shareOf, sweptPlans, sweptValues } from '../../src/recipe/sweep.ts';
import { panel, sweep } from '../../src/recipe/view.ts';
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

  test('the values that are named', () => expect(sweptValues(depth, [1, 4])).toEqual([1, 4]));
});

test('a value stands on the track where the slider has it, options evenly', () => {
  expect([1, 4].map((value) => shareOf(depth, value))).toEqual([0, 1]);
  expect(shareOf(rate, 0.316227766)).toBeCloseTo(0.5, 6);
  expect(['circles', 'xor', 'blobs'].map((value) => shareOf(data, value))).toEqual([0, 0.5, 1]);
  expect([false, true].map((value) => shareOf(toggle(false), value))).toEqual([0, 1]);
});

describe('the plans of a sweep', () => {
  const stage = specimen.stages.plane;
  const at = { ...starts(stage.knobs), slope: 0.7, depth: 3 };
  const view = sweep('depth', panel('accuracy'), [1, 4]);

  test('are those of every arm at every value, the other knobs where they are', () => {
    const plans = sweptPlans(stage, view, at);
    expect(plans.map(({ value, arm }) => [value, arm])).toEqual([
      [1, 'leaky'],
      [1, 'linear'],
      [4, 'leaky'],
      [4, 'linear'],
    ]);
    for (const { value, arm, plan } of plans) {
      const { probes, readings, ...rest } = resolve(stage, { ...at, depth: value }).arms[arm]!;
      expect(plan).toMatchObject(rest);
      expect(plan).toMatchObject({ readings: 1, probes: { accuracy: probes['accuracy'] } });
      expect(readings).toBeGreaterThan(1);
    }
  });

  test('are refused where the stage has no such knob, value or probe', () => {
    expect(() => sweptPlans(stage, { ...view, knob: 'width' }, at)).toThrow(
      'sweep: no knob "width"; there are depth',
    );
    expect(() => sweptPlans(stage, { ...view, panel: panel('size') }, at)).toThrow(
      'sweep: no probe "size"; there are accuracy',
    );
    expect(() => sweptPlans(stage, { ...view, values: [1, 9] }, at)).toThrow('9 is outside 1…4');
  });
});
