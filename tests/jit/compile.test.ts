import { beforeAll, describe, expect, it } from 'vitest';
import { BatchOrder } from '../../src/math/permutation.ts';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import {
  MEMORY,
  NUMBER,
  poolInputs,
  RATE,
  stepSpec,
  VARIABLE,
} from '../../src/engine/replay/step-spec.ts';
import { poolsOf } from '../../src/engine/samplers/samplers.ts';
import { LOSSES } from '../../src/engine/losses/losses.ts';
import * as tf from '../../src/engine/tf.ts';
import { compile } from '../../src/jit/compile.ts';
import { UNARY } from '../../src/jit/instructions.ts';
import { leakyRelu, PLAIN_ACTIVATIONS } from '../../src/recipe/activation.ts';
import {
  meanSquaredError,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
} from '../../src/recipe/loss.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam, adamW, momentum, nesterov, rmsprop, sgd } from '../../src/recipe/optimizer.ts';
import { program } from '../../src/recipe/plan.ts';
import { gradientNorm, updateRatio, weightNorm } from '../../src/recipe/probe.ts';
import { useBackend } from '../engine/backends.ts';
import { smallArm } from '../engine/plans.ts';
import { decode, Reference } from './reference.ts';

beforeAll(() => useBackend('cpu'));

const rate = { learningRate: 0.05 };
const activations = [...PLAIN_ACTIVATIONS, leakyRelu({ slope: 0.2 })];
const optimizers = [sgd, momentum, nesterov, rmsprop, adam, adamW].map((make) => make(rate));
const losses = [softmaxCrossEntropy(), sigmoidCrossEntropy(), meanSquaredError()];
const nameOf = (word: string | { kind: string }) => (typeof word === 'string' ? word : word.kind);

const cases = [
  ...activations.map((activation) => [
    `activation ${nameOf(activation)}`,
    { arm: { model: mlp({ hidden: [5, 4], activation }) } },
  ]),
  ...optimizers.map((optimizer) => [`optimizer ${optimizer.kind}`, { optimizer }]),
  ...losses.map((loss) => [`loss ${loss.kind}`, { loss }]),
  [
    'batch probes',
    {
      probes: {
        weight: weightNorm(),
        ratio: updateRatio(),
        gradient: gradientNorm(),
        flow: gradientNorm('activations'),
      },
    },
  ],
] as [string, Parameters<typeof smallArm>[0]][];

/** The step of a trainer on seed 3 as it is compiled. */
const specOf = ({ arm, network, data: { train } }: EagerTrainer) =>
  stepSpec(arm, network, poolsOf(arm.sampler, { train, batchSize: arm.batchSize, seed: 3 }));

/** How far two steps from the same state are apart, against the size of the step. */
function errorOf(before: Float32Array, eager: Float32Array, replayed: Float32Array): number {
  const size = Math.hypot(...eager.map((value, i) => value - before[i]!));
  const gap = Math.hypot(...eager.map((value, i) => value - replayed[i]!));
  return gap / Math.max(size, 1e-6);
}

describe.each(cases)('%s', (_, change) => {
  it('compiles to a step that goes where tfjs goes from the same state, at each of 12 steps', () => {
    const arm = smallArm(change);
    const trainer = new EagerTrainer(arm, 3);
    const compiled = compile({ ...specOf(trainer), twice: true });
    const replay = new Reference(compiled);
    const { features, samples } = trainer.data.train;
    const first = trainer.save();
    const order = new BatchOrder({ seed: 3, samples, batchSize: arm.batchSize });
    const [x, y, rows] = poolInputs(0);
    replay.set(x, features);
    replay.set(y, LOSSES[arm.loss.kind].targets(trainer.data.train, trainer.evaluate().units));
    for (const [path, value] of Object.entries(program(arm).numbers)) {
      if (NUMBER + path === RATE) replay.f32[compiled.at.sequences[RATE]! / 4] = value;
      else replay.set(NUMBER + path, [value]);
    }
    for (let t = 0; t < 12; t++) {
      const before = trainer.save();
      replay.set(rows, order.indices(t));
      for (const [name, values] of Object.entries(before.variables))
        replay.set(VARIABLE + name, values);
      for (const [name, values] of Object.entries(before.memory)) replay.set(MEMORY + name, values);
      const readings = replay.run();
      const { columns } = trainer.advance(1);
      const after = trainer.save();
      for (const name of Object.keys(after.variables))
        expect(
          errorOf(before.variables[name]!, after.variables[name]!, replay.read(VARIABLE + name)),
        ).toBeLessThan(2e-3);
      for (const name of Object.keys(after.memory))
        expect(
          errorOf(before.memory[name]!, after.memory[name]!, replay.read(MEMORY + name)),
        ).toBeLessThan(2e-3);
      for (const [probe, values] of Object.entries(columns))
        values.forEach((value, i) =>
          expect(readings[`reading:${probe}`]![i]).toBeCloseTo(value, 4),
        );
    }
    const moved = Object.keys(first.variables).some(
      (name) =>
        errorOf(first.variables[name]!, trainer.save().variables[name]!, first.variables[name]!) >
        0.5,
    );
    expect(moved).toBe(true);
  });
});

it('leaves no tensor behind', () => {
  const arm = smallArm();
  const trainer = new EagerTrainer(arm, 3);
  const before = tf.memory().numTensors;
  compile({ ...specOf(trainer), twice: true });
  expect(tf.memory().numTensors).toBe(before);
});

it.each(optimizers.map((optimizer) => [optimizer.kind, optimizer] as const))(
  'updates every state of %s in place',
  (_, optimizer) => {
    const arm = smallArm({ optimizer });
    const trainer = new EagerTrainer(arm, 3);
    const copies = decode(compile(specOf(trainer)).code).filter(
      ({ name, words }) => name === 'unary' && UNARY[words[0]!] === 'copy',
    );
    expect(copies).toEqual([]);
  },
);
