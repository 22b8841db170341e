import { beforeAll, describe, expect, test } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Program } from '../../src/jit/program.ts';
import type { Recorded, Replica } from '../../src/jit/replica.ts';
import type { InputSpec, Source } from '../../src/jit/spec.ts';
import type { TensorStep } from '../../src/jit/trace.ts';
import { stream } from '../../src/math/stream.ts';
import { useBackend } from '../engine/backends.ts';
import { MODES, type Mode } from './modes.ts';

beforeAll(() => useBackend('cpu'));

const SAMPLES = 13;
const STEPS = 60;

const input = (
  shape: number[],
  from: Source,
  dtype: InputSpec['dtype'] = 'float32',
): InputSpec => ({
  shape,
  dtype,
  from,
});

/** One input from every source. */
const inputs = {
  w: input([3, 5], { kind: 'state' }),
  velocity: input([3, 5], { kind: 'state' }),
  last: input([7], { kind: 'state' }, 'int32'),
  x: input([SAMPLES, 3], { kind: 'given' }),
  rate: input([], { kind: 'sequence' }),
  rows: input([7], { kind: 'batch', stream: 'batches', samples: SAMPLES }, 'int32'),
  mask: input([7, 5], { kind: 'uniform', stream: 'mask' }),
  noise: input([7, 5], { kind: 'normal', stream: 'noise' }),
};

/** A training step that reads all of them. */
const step: TensorStep = ({ w, velocity, x, rate, rows, mask, noise }) => {
  const batch = tf.gather(x!, rows as tf.Tensor1D);
  const loss = (weights: tf.Tensor) => {
    const h = tf.tanh(tf.matMul(batch as tf.Tensor2D, weights as tf.Tensor2D));
    const kept = tf.mul(h, tf.cast(tf.greater(mask!, 0.3), 'float32'));
    return tf.mean(tf.squaredDifference(tf.softmax(kept), tf.sigmoid(noise!)));
  };
  const { value, grad } = tf.valueAndGrad((weights: tf.Tensor) => loss(weights) as tf.Scalar)(w!);
  const next = tf.add(tf.mul(velocity!, 0.9), grad);
  return {
    w: tf.sub(w!, tf.mul(rate!, next)),
    velocity: next,
    last: rows!,
    loss: value,
    kept: tf.mean(mask!),
  };
};

const machine = new Machine();

function started(program: Program, { backEnd }: Mode, seed: number): Replica {
  const replica = program.start({ seed });
  replica.use(backEnd);
  const draws = stream(seed, 'numbers');
  const normals = (row: number, count: number) =>
    Array.from({ length: count }, (_, i) => draws.normal(0, row, i));
  replica.set('w', normals(0, 15));
  replica.set('x', normals(1, 3 * SAMPLES));
  return replica;
}

/** Takes steps with the rates that belong to them. */
const run = (replica: Replica, steps: number, every = 1): Recorded =>
  replica.run(steps, {
    every,
    sequences: { rate: Array.from({ length: steps }, (_, i) => 1 / (1 + replica.step + i)) },
  });

const joined = (parts: readonly Recorded[]): Record<string, number[]> =>
  Object.fromEntries(
    Object.keys(parts[0]!.values).map((name) => [
      name,
      parts.flatMap(({ values }) => [...values[name]!]),
    ]),
  );

describe.each(MODES)('the $name', (mode) => {
  let program: Program;
  beforeAll(() => {
    program = Program.compile(machine, { inputs, step, twice: true }, mode);
  });

  const alone = (seed: number) => {
    const replica = started(program, mode, seed);
    const readings = joined([run(replica, STEPS)]);
    const states = replica.save();
    replica.dispose();
    return { readings, states };
  };

  test('gives one run the same bits twice, and other bits under another seed', () => {
    expect(alone(3)).toEqual(alone(3));
    expect(alone(3).states).not.toEqual(alone(4).states);
  });

  test('gives a run among 64 the bits it has alone', () => {
    const seeds = Array.from({ length: 64 }, (_, i) => i);
    const replicas = seeds.map((seed) => started(program, mode, seed));
    const parts: Recorded[][] = seeds.map(() => []);
    for (let left = STEPS; left > 0; left -= 12)
      replicas.forEach((replica, i) => {
        // not all in step: each slice of a run meets the memory the others left
        parts[i]!.push(run(replica, 1 + (i % 11)));
        parts[i]!.push(run(replica, 11 - (i % 11)));
      });
    for (const seed of [0, 31, 63]) {
      const { readings, states } = alone(seed);
      expect(joined(parts[seed]!)).toEqual(readings);
      expect(replicas[seed]!.save()).toEqual(states);
    }
    for (const replica of replicas) replica.dispose();
  });

  test('gives the same bits in one slice or many', () => {
    const replica = started(program, mode, 3);
    const parts = Array.from({ length: STEPS }, () => run(replica, 1));
    expect({ readings: joined(parts), states: replica.save() }).toEqual(alone(3));
    replica.dispose();
  });

  test('records every k-th of the readings it has', () => {
    const replica = started(program, mode, 3);
    const { steps, values } = run(replica, STEPS, 7);
    expect([...steps]).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56]);
    const all = alone(3).readings['loss']!;
    expect([...values['loss']!]).toEqual([...steps].map((at) => all[at]));
    replica.dispose();
  });

  test('writes over what it gave before, where it is handed that', () => {
    const [replica, fresh] = [started(program, mode, 3), started(program, mode, 3)];
    const lent = run(replica, 4);
    const saved = replica.save();
    run(fresh, 4);
    const steps = { sequences: { rate: [0.1, 0.2, 0.3, 0.4] } };
    expect(replica.run(4, { ...steps, into: lent })).toBe(lent);
    expect(lent).toEqual(fresh.run(4, steps));
    const again = replica.save(saved);
    expect(again).toEqual(fresh.save());
    for (const name of Object.keys(saved.tensors))
      expect(again.tensors[name]).toBe(saved.tensors[name]);
    expect(() => replica.run(2, { ...steps, into: lent })).toThrow('4 readings are no room for 2');
    for (const each of [replica, fresh]) each.dispose();
  });

  test('goes on from a saved state as it went on from there, in this replica or another', () => {
    const [first, other] = [started(program, mode, 3), started(program, mode, 3)];
    run(first, 25);
    const saved = first.save();
    const onward = joined([run(first, 20)]);
    const end = first.save();
    for (const replica of [first, other]) {
      run(replica, 10);
      replica.restore(saved);
      expect(joined([run(replica, 20)])).toEqual(onward);
      expect(replica.save()).toEqual(end);
      replica.dispose();
    }
  });
});
