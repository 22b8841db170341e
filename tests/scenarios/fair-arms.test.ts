import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import type { NamedVariable } from '../../src/engine/network.ts';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { BatchOrder } from '../../src/math/permutation.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { useBackend } from '../engine/backends.ts';
import { plansOf, prepareScenarios } from './presets.ts';

const SEEDS = [1, 2];
const STEPS = 3;

/** What an arm started from, and the rows of its first batches. */
interface Start {
  readonly arm: ArmPlan;
  readonly data: EagerTrainer['data'];
  readonly variables: Readonly<Record<string, Float32Array>>;
  readonly specs: readonly NamedVariable[];
  /** By step; an arm that diverges asks for no more. */
  readonly batches: Readonly<Record<number, readonly number[]>>;
}

beforeAll(async () => {
  await useBackend('cpu');
  await prepareScenarios();
});
afterEach(() => vi.restoreAllMocks());

/** Starts an arm as the bench would, and notes what its first steps ask for. */
function start(arm: ArmPlan, seed: number): Start {
  const asked = vi.spyOn(BatchOrder.prototype, 'indices');
  const trainer = new EagerTrainer(arm, seed);
  const { variables } = trainer.save();
  for (let step = 0; step < STEPS; step++) trainer.advance(1);
  const batches = Object.fromEntries(
    asked.mock.results.map(({ value }, i) => [asked.mock.calls[i]![0], [...(value as Int32Array)]]),
  );
  const { data, network } = trainer;
  trainer.dispose();
  asked.mockRestore();
  return { arm, data, variables, specs: network.variables, batches };
}

const cases = Object.entries(SCENARIOS).flatMap(([slug, scenario]) =>
  plansOf(scenario).flatMap(({ stage, preset, plan }) =>
    SEEDS.map((seed) => ({ slug, stage, preset, plan, seed })),
  ),
);

describe.each(cases)('$slug, $stage at $preset, seed $seed', ({ plan, seed }) => {
  const starts = () => Object.values(plan.arms).map((arm) => start(arm, seed));

  test('the arms see the same data, in the same order', () => {
    const all = starts();
    const [first, ...others] = all;
    expect(Object.keys(first!.batches)).toEqual(Array.from({ length: STEPS }, (_, i) => `${i}`));
    for (const other of others) {
      if (same(first!.arm.data, other.arm.data)) expect(other.data).toEqual(first!.data);
      expect(Object.keys(other.batches).length).toBeGreaterThan(0);
      const twin = all.find(({ arm }) => same(orderOf(arm), orderOf(other.arm)))!;
      expect(twin.batches).toMatchObject(other.batches);
    }
  });

  test('the arms start from the same draws', () => {
    const [first, ...others] = starts();
    for (const other of others)
      for (const spec of first!.specs) {
        const name = spec.fullName;
        const twin = other.specs.find(({ fullName }) => fullName === name);
        if (!twin || !same(spec.shape, twin.shape)) continue;
        const [a, b] = [first!.variables[name]!, other.variables[name]!];
        if (same(spec.initializer, twin.initializer)) expect(b, name).toEqual(a);
        else if (drawsNormals(spec) && drawsNormals(twin)) expectOneRatio(a, b, name);
      }
  });
});

test('the weights of a ReLU stack are those of the linear stack times √2', () => {
  const { plan } = plansOf(SCENARIOS['relu-vs-linear']!)[0]!;
  const relu = start(plan.arms['relu']!, 1).variables;
  const linear = start(plan.arms['linear']!, 1).variables;
  for (const name of ['dense1/kernel', 'dense2/kernel', 'dense3/kernel', 'output/kernel'])
    expect(expectOneRatio(relu[name]!, linear[name]!, name)).toBeCloseTo(Math.SQRT2, 6);
});

test('arms whose ways are on one plane have one network, one loss and one data set', () => {
  const drawn = cases.filter(({ slug, stage }) =>
    SCENARIOS[slug]!.stages[stage]!.views.some(({ kind }) => kind === 'weightPath'),
  );
  expect(drawn.length).toBeGreaterThan(0);
  for (const { plan } of drawn) {
    const [first, ...others] = Object.values(plan.arms).map(({ model, loss, data }) => ({
      model,
      loss,
      data,
    }));
    for (const other of others) expect(other).toEqual(first);
  }
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What decides which samples come in which batch. */
const orderOf = ({ data, batchSize, sampler }: ArmPlan) => [data, batchSize, sampler];

const drawsNormals = ({ initializer }: NamedVariable) =>
  ['heNormal', 'glorotNormal', 'lecunNormal', 'normal'].includes(initializer.kind);

/** All of `a` is one multiple of `b`, but for the rounding to float32; gives that multiple. */
function expectOneRatio(a: Float32Array, b: Float32Array, name: string): number {
  const largest = b.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(b[best]!) ? i : best),
    0,
  );
  const ratio = a[largest]! / b[largest]!;
  const gaps = a.map((value, i) => Math.abs(value - ratio * b[i]!) / Math.abs(value));
  expect(Math.max(...gaps), name).toBeLessThan(2 ** -21);
  return ratio;
}
