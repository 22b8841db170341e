import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { reachOf } from '../../src/recipe/reach.ts';
import { treated, type Remedy } from '../../src/recipe/remedy.ts';

const stageOf = (slug: string) => Object.values(SCENARIOS[slug]!.stages)[0]!;
const armsOf = (slug: string, knobs = {}) => resolve(stageOf(slug), knobs).arms;

/** Which arm becomes which, by what change. */
const SAME: readonly (readonly [slug: string, from: string, Remedy['kind'], to: string])[] = [
  ['relu-vs-linear', 'linear', 'relu', 'relu'],
  ['relu-vs-linear', 'sigmoid', 'relu', 'relu'],
  ['relu-vs-linear', 'relu', 'leakyRelu', 'leaky'],
  ['bn-gradient-flow', 'plain', 'batchNorm', 'bn'],
  ['resnet-depth', 'plain', 'shortcut', 'residual'],
  ['resnet-depth', 'bare', 'batchNorm', 'residual'],
  ['class-imbalance', 'natural', 'balanced', 'balanced'],
];

test.each(SAME)('%s: %s with %s is the arm %s', (slug, from, kind, to) => {
  const arms = armsOf(slug);
  const plan = treated(arms[from]!, { kind } as Remedy)!;
  expect(plan).toEqual(arms[to]);
  const standing = { stage: stageOf(slug), knobs: resolve(stageOf(slug), {}).knobs, marks: [] };
  expect(reachOf({ ...standing, arm: from }, plan)).toEqual({ arm: to });
});

describe('a rate', () => {
  const slug = 'relu-vs-linear';
  const stage = stageOf(slug);
  const { knobs, arms } = resolve(stage, { learningRate: 0.3 });
  const standing = { stage, knobs, marks: [], arm: 'tanh' };

  test.each([
    [0.1, 0.03],
    [0.01, 0.003],
  ])('times %d is the knob at %d', (factor, learningRate) => {
    const plan = treated(arms['tanh']!, { kind: 'rate', factor })!;
    expect(plan).toEqual(armsOf(slug, { learningRate })['tanh']);
    expect(reachOf(standing, plan)).toEqual({ knobs: { learningRate } });
  });

  test.each([0.001, 10])('times %d is beyond the knob', (factor) => {
    const plan = treated(arms['tanh']!, { kind: 'rate', factor })!;
    expect(reachOf(standing, plan)).toBeNull();
  });

  test('is changed from the first step to the last', () => {
    const marks = [{ at: 50, knobs: { slope: 0.5 } }];
    const steered = resolve(stage, { learningRate: 0.3 }, marks).arms['leaky']!;
    const plan = treated(steered, { kind: 'rate', factor: 0.1 })!;
    expect(plan).toEqual(resolve(stage, { learningRate: 0.03 }, marks).arms['leaky']);
    const there = { stage, knobs, marks, arm: 'leaky' };
    expect(reachOf(there, plan)).toEqual({ knobs: { learningRate: 0.03 } });
  });
});

test('where the gain of the first weights is a knob, turning it there is found', () => {
  const stage = stageOf('bn-gradient-flow');
  const { knobs, arms } = resolve(stage, {});
  const plan = treated(arms['scaled']!, { kind: 'firstWeights' })!;
  expect(plan).toEqual(arms['bn']);
  const alone = resolve(stage, { gamma: 0.5 });
  const other = treated(alone.arms['scaled']!, { kind: 'firstWeights' })!;
  expect(reachOf({ stage, knobs: alone.knobs, marks: [], arm: 'scaled' }, other)).toEqual({
    arm: 'bn',
  });
  expect(reachOf({ stage, knobs, marks: [], arm: 'scaled' }, plan)).toEqual({ arm: 'bn' });
});

test('a change that is in place already changes nothing', () => {
  const arms = armsOf('relu-vs-linear');
  for (const kind of ['relu', 'firstWeights', 'shortcut'] as const)
    expect(treated(arms['relu']!, { kind })).toBeNull();
  expect(treated(armsOf('bn-gradient-flow')['bn']!, { kind: 'batchNorm' })).toBeNull();
  expect(treated(armsOf('class-imbalance')['balanced']!, { kind: 'balanced' })).toBeNull();
});
