import { beforeAll, describe, expect, test, vi } from 'vitest';
import { carry } from '../../src/engine/carry.ts';
import { Program } from '../../src/jit/program.ts';
import { merged, rowsOf, spread } from '../../src/engine/probes/rows.ts';
import { buildNetwork } from '../../src/engine/network.ts';
import * as tf from '../../src/engine/tf.ts';
import type { State, Trainer } from '../../src/engine/trainer.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import { constant } from '../../src/recipe/initializer.ts';
import { dense, dropout, residual } from '../../src/recipe/layer.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { adam, momentum, sgd } from '../../src/recipe/optimizer.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import {
  batchLoss,
  branchRatio,
  deadUnits,
  gradientNorm,
  trainLoss,
  unitSpread,
  weightNorm,
} from '../../src/recipe/probe.ts';
import { batchNorm } from '../../src/recipe/normalization.ts';
import { useBackend } from './backends.ts';
import { expectForcedSteps } from './forced-steps.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

const AT = 13;
const SEED = 5;
const ENGINES = ['replay', 'tfjs'] as const;
const trainers = new Trainers();

/** A run that goes on from step 13 as another arm. */
const steered = (arm: ArmPlan, plan: ArmPlan): ArmPlan => ({
  ...arm,
  segments: [{ from: AT, plan }],
});

function advanced(trainer: Trainer, to: number): State {
  while (trainer.at < to && !trainer.divergence) trainer.advance(to - trainer.at);
  return trainer.save();
}

/** A stack of residual blocks behind one dense layer; those from `zeroFrom` on start as the identity. */
const stack = (blocks: number, zeroFrom: number) => ({
  layers: [
    dense({ units: 4, activation: 'relu' }),
    ...Array.from({ length: blocks }, (_, i) =>
      residual({
        branch: [
          dense({ units: 4, activation: 'relu' }),
          dense({ units: 4, ...(i >= zeroFrom ? { kernel: constant(0) } : {}) }),
        ],
        activation: 'relu',
      }),
    ),
    dense({ units: 'outputs' }),
  ],
});

const probes = {
  loss: trainLoss(),
  batch: batchLoss(),
  kernels: weightNorm(),
  layers: gradientNorm('activations'),
  branch: branchRatio(),
  dead: deadUnits(),
};
const shallow = smallArm({ arm: { model: stack(1, 9) }, probes });
const deep = smallArm({ arm: { model: stack(3, 1) }, probes });

describe.each(ENGINES)('a steered run on %s', (engine) => {
  const arms: [string, (rate: number) => ArmPlan][] = [
    ['momentum', (learningRate) => smallArm({ optimizer: momentum({ learningRate }) })],
    ['Adam', (learningRate) => smallArm({ optimizer: adam({ learningRate }) })],
    [
      'dropout and batch normalization',
      (learningRate) =>
        smallArm({
          optimizer: sgd({ learningRate }),
          arm: {
            model: {
              layers: [
                dense({ units: 6, activation: 'relu', normalization: batchNorm() }),
                dropout({ rate: 0.3 }),
                dense({ units: 'outputs' }),
              ],
            },
          },
        }),
    ],
  ];

  test.each(arms)('with %s changes not one bit where nothing is turned', (_, arm) => {
    const plain = trainers.start(arm(0.05), SEED, engine);
    const same = trainers.start(steered(arm(0.05), arm(0.05)), SEED, engine);
    expect(advanced(same, 30)).toEqual(advanced(plain, 30));
  });

  test('explains the step that is due, at a mark the next segment’s, and stays where it is', () => {
    const [before, after] = [0.05, 0.2].map((learningRate) =>
      smallArm({ optimizer: sgd({ learningRate }) }),
    );
    const trainer = trainers.start(steered(before!, after!), SEED, engine);
    for (const [at, rate] of [
      [AT - 1, 0.05],
      [AT, 0.2],
      [AT + 2, 0.2],
    ] as const) {
      const state = advanced(trainer, at);
      const { numbers, step, variables } = trainer.explain();
      expect(step).toBe(at);
      expect(numbers['optimizer.learningRate']).toBeCloseTo(rate, 6);
      expect(trainer.save()).toEqual(state);
      trainer.advance(1);
      for (const [name, variable] of Object.entries(variables))
        expect(variable.after).toEqual(trainer.save().variables[name]);
    }
  });

  test.each(arms)('with %s is the run restored there under the other number', (_, arm) => {
    const before = advanced(trainers.start(arm(0.05), SEED, engine), AT);
    const restored = trainers.start(arm(0.02), SEED, engine);
    restored.restore(before);
    const run = trainers.start(steered(arm(0.05), arm(0.02)), SEED, engine);
    expect(advanced(run, AT)).toEqual(before);
    for (const step of [AT + 1, AT + 2, 30])
      expect(advanced(run, step)).toEqual(advanced(restored, step));
  });

  test('goes back and forth over its mark', () => {
    const run = trainers.start(steered(shallow, deep), SEED, engine);
    const [start, middle] = [run.save(), advanced(run, AT)];
    const [after, end] = [advanced(run, AT + 4), advanced(run, 30)];
    for (const state of [start, middle, after]) {
      run.restore(state);
      expect(run.save()).toEqual(state);
      expect(advanced(run, 30)).toEqual(end);
    }
    run.dispose();
  });

  test('carries variables and memory by name, draws new ones from their own streams', () => {
    const run = trainers.start(steered(shallow, deep), SEED, engine);
    const before = advanced(run, AT);
    run.advance(1);
    const fresh = trainers.start(deep, SEED, engine);
    const first = fresh.save();
    fresh.restore(carry(before, first));
    fresh.advance(1);
    expect(run.save()).toEqual(fresh.save());
    const carried = carry(before, first);
    expect(carried.variables['output/kernel']).toEqual(before.variables['output/kernel']);
    expect(carried.memory['dense1/kernel/velocity']).toEqual(
      before.memory['dense1/kernel/velocity'],
    );
    expect(carried.variables['dense4/kernel']).toEqual(first.variables['dense4/kernel']);
    expect(Object.keys(carry(carried, before).variables)).toEqual(Object.keys(before.variables));
  });

  test('reads at its mark the state before; blocks that start as the identity do no harm', () => {
    const run = trainers.start(steered(shallow, deep), SEED, engine);
    const kept = trainers.start(shallow, SEED, engine);
    advanced(run, AT);
    advanced(kept, AT);
    expect(run.read()['loss']).toBe(kept.read()['loss']);
    expect(run.network.layers).toHaveLength(3);
    const { batch } = run.advance(1).columns;
    expect(run.network.layers).toHaveLength(5);
    const [loss] = kept.advance(1).columns['batch']!;
    expect(Math.abs(batch![0]! - loss!)).toBeLessThan(1e-6);
  });

  test('has a row for every layer of the whole run', () => {
    const run = trainers.start(steered(shallow, deep), SEED, engine);
    const { columns } = run.advance(1);
    const readings = run.read();
    expect([...columns['branch']!].map(Number.isNaN)).toEqual([false, true, true]);
    expect([...columns['layers']!].map(Number.isNaN)).toEqual([false, false, true, true, false]);
    expect([...columns['kernels']!].map(Number.isNaN)).toEqual([
      ...repeat(false, 3),
      ...repeat(true, 4),
      false,
    ]);
    expect((readings['dead'] as number[]).map(Number.isNaN)).toEqual([false, false, true, true]);
    advanced(run, AT);
    expect([...run.advance(1).columns['layers']!].some(Number.isNaN)).toBe(false);
  });

  test('says where it diverged, behind its mark', () => {
    const wild = smallArm({ optimizer: momentum({ learningRate: 1e30 }) });
    const run = trainers.start(steered(smallArm(), wild), SEED, engine);
    advanced(run, 40);
    expect(run.divergence!.step).toBeGreaterThan(AT);
    const { step } = run.divergence!;
    run.restore(trainers.start(smallArm(), SEED, engine).save());
    expect(run.divergence).toBeNull();
    advanced(run, 40);
    expect(run.divergence!.step).toBe(step);
  });
});

test('where only numbers change no program is traced', () => {
  const fresh = new Trainers();
  const arm = (learningRate: number) => smallArm({ optimizer: sgd({ learningRate }) });
  const compile = vi.spyOn(Program, 'compile');
  advanced(fresh.start(arm(0.1), SEED, 'replay'), 20);
  const programs = compile.mock.calls.length;
  advanced(fresh.start(steered(arm(0.1), arm(0.03)), SEED, 'replay'), 20);
  expect(compile.mock.calls.length).toBe(programs);
  compile.mockRestore();
});

test('replay takes the steps of eager tfjs on both sides of a mark', () => {
  expectForcedSteps(steered(shallow, deep), SEED);
});

test('a disposed run leaves no tensor behind', () => {
  const { numTensors } = tf.memory();
  const run = trainers.start(steered(shallow, deep), SEED, 'tfjs');
  advanced(run, 30);
  run.dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
});

test('a variable of another shape cannot be carried', () => {
  const state = (length: number): State => ({
    step: 1,
    variables: { w: new Float32Array(length) },
    memory: {},
  });
  expect(() => carry(state(2), state(3))).toThrow(
    '"w" has 2 numbers and would go on with 3: redraw the run instead',
  );
});

test('blocks put in before the output leave the names of all others', () => {
  const names = (blocks: number) =>
    buildNetwork(smallArm({ arm: { model: stack(blocks, 0) } })).variables.map(
      ({ fullName }) => fullName,
    );
  const [few, more] = [names(2), names(6)];
  expect(more.filter((name) => few.includes(name))).toEqual(few);
  expect(more.slice(0, few.length - 2)).toEqual(few.slice(0, -2));
  const plain = (depth: number) =>
    buildNetwork(
      smallArm({ arm: { model: mlp({ hidden: repeat(4, depth), activation: 'relu' }) } }),
    ).variables.map(({ fullName }) => fullName);
  expect(plain(5)).toEqual(expect.arrayContaining(plain(2)));
});

describe('rows of probes by layer', () => {
  test('are as many as there are numbers', () => {
    const arm = smallArm({
      arm: {
        model: mlp({ hidden: [4, 4], activation: 'relu', normalization: batchNorm() }),
      },
      probes: { dead: deadUnits(), spread: unitSpread('gamma'), kernels: weightNorm() },
    });
    const trainer = trainers.start(arm, SEED, 'tfjs');
    const { dead, spread: gammas } = trainer.read();
    const rows = Object.values(arm.probes).map((probe) => rowsOf(probe, trainer.network));
    expect(rows[0]).toHaveLength((dead as number[]).length);
    expect(rows[1]).toHaveLength((gammas as number[]).length);
    expect(rows[2]).toHaveLength(trainer.advance(1).columns['kernels']!.length);
    expect(rowsOf(trainLoss(), trainer.network)).toBeNull();
  });

  test('come together in both orders', () => {
    expect(merged(['a', 'c', 'z'], ['a', 'b', 'c', 'd', 'z'])).toEqual(['a', 'b', 'c', 'd', 'z']);
    expect(merged(['a', 'b', 'z'], ['a', 'z'])).toEqual(['a', 'b', 'z']);
    expect(merged([], ['a', 'b'])).toEqual(['a', 'b']);
  });

  test('are spread with nothing where nothing belongs', () => {
    expect([...spread([1, 2, 3, 4], ['a', 'z'], ['a', 'b', 'z'])]).toEqual([1, NaN, 2, 3, NaN, 4]);
  });
});
