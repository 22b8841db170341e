// tfjs has the chained operations that its gradient of prod calls only where all of it is loaded.
import '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import type { InputSpec } from '../../src/jit/spec.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Program } from '../../src/jit/program.ts';
import { useBackend } from '../engine/backends.ts';
import { stream } from '../../src/math/stream.ts';
import type { Case, Given } from './ops/case.ts';
import { ELEMENTWISE_CASES } from './ops/elementwise.ts';
import { LAYOUT_CASES } from './ops/layout.ts';
import { REDUCE_CASES } from './ops/reduce.ts';
import { NETWORK_CASES } from './ops/network.ts';

beforeAll(() => useBackend('cpu'));

const machine = new Machine();

function valuesOf({ shape, numbers }: Given, name: string): Float32Array {
  const size = shape.reduce((product, n) => product * n, 1);
  if (Array.isArray(numbers)) return Float32Array.from(numbers as number[]);
  const drawn = new Float32Array(size);
  stream(11, name).fillNormal(drawn, { step: 0, rows: 1, columns: size });
  if (numbers === 'normal') return drawn;
  if (numbers === 'positive') return drawn.map((x) => Math.abs(x) + 0.1);
  const { below } = numbers as { below: number };
  return drawn.map((x) => Math.floor(Math.abs(x) * 1000) % below);
}

type Tensors = Readonly<Record<string, tf.Tensor>>;

/** The value, and the gradients of it weighed by dy, under the names of the operands. */
function step({ given, f, gradient }: Case): (tensors: Tensors) => Tensors {
  const all = given.map((_, i) => `x${i}`);
  const floats = all.filter((_, i) => given[i]!.dtype === 'float32');
  return (tensors) => {
    const value = (of: Tensors) =>
      (f as (...xs: tf.Tensor[]) => tf.Tensor)(...all.map((name) => of[name]!));
    const y = tf.cast(value(tensors), 'float32');
    if (!gradient) return { y };
    const weighed = (...xs: tf.Tensor[]) =>
      value({ ...tensors, ...Object.fromEntries(floats.map((name, i) => [name, xs[i]!])) });
    const gradients = tf.grads(weighed)(
      floats.map((name) => tensors[name]!),
      tensors['dy'],
    );
    return {
      y,
      ...Object.fromEntries(floats.map((name, i) => [`gradient by ${name}`, gradients[i]!])),
    };
  };
}

/** The case as eager tfjs runs it, and as the machine replays it. */
function bothWays(test: Case) {
  const values: Record<string, Float32Array> = {};
  const inputs: Record<string, InputSpec> = {};
  test.given.forEach((given, i) => {
    const { shape, dtype } = given;
    values[`x${i}`] = valuesOf(given, `${test.name}/${i}`);
    inputs[`x${i}`] = { shape, dtype, from: { kind: 'given' } };
  });
  const tensors = () =>
    Object.fromEntries(
      Object.entries(inputs).map(([name, { shape, dtype }]) => [
        name,
        tf.tensor(values[name]!, [...shape], dtype),
      ]),
    );
  if (test.gradient) {
    const shape = tf.tidy(() => step({ ...test, gradient: false })(tensors())['y']!.shape);
    inputs['dy'] = { shape, dtype: 'float32', from: { kind: 'given' } };
    values['dy'] = valuesOf({ shape, numbers: 'normal', dtype: 'float32' }, 'dy');
  }
  const eager = tf.tidy(() =>
    Object.fromEntries(
      Object.entries(step(test)(tensors())).map(([name, tensor]) => [
        name,
        tensor.dataSync<'float32'>().slice(),
      ]),
    ),
  );
  const program = Program.compile(machine, { inputs, step: step(test), slice: 1, twice: true });
  const replica = program.start({ seed: 0 });
  for (const [name, numbers] of Object.entries(values)) replica.set(name, numbers);
  const replayed = replica.run(1).values;
  replica.dispose();
  program.dispose();
  return { eager, replayed };
}

/** The largest gap, as a share of the largest finite number of eager tfjs. Infinite where NaN or infinities differ. */
function errorOf(eager: Float32Array, replayed: Float32Array): number {
  const size = eager.reduce(
    (most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most),
    0,
  );
  const gaps = eager.map((x, i) =>
    Object.is(x, replayed[i]) || x === replayed[i]
      ? 0
      : Number.isFinite(x)
        ? Math.abs(x - replayed[i]!)
        : Infinity,
  );
  const gap = gaps.reduce((most, each) => Math.max(most, each), 0);
  return gap && gap / size;
}

describe.each(Object.entries({ ELEMENTWISE_CASES, REDUCE_CASES, LAYOUT_CASES, NETWORK_CASES }))(
  '%s',
  (_, cases) => {
    it.each(cases.map((test) => [test.name, test] as const))('%s', (_, test) => {
      const { eager, replayed } = bothWays(test);
      expect(Object.keys(replayed)).toEqual(Object.keys(eager));
      for (const [name, numbers] of Object.entries(eager)) {
        expect(replayed[name]).toHaveLength(numbers.length);
        expect(errorOf(numbers, replayed[name]!), name).toBeLessThan(1e-5);
      }
    });
  },
);
