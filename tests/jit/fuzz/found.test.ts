import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../../src/engine/tf.ts';
import { Machine } from '../../../src/jit/machine.ts';
import type { TensorStep } from '../../../src/jit/trace.ts';
import { useBackend } from '../../engine/backends.ts';
import { MODES } from '../modes.ts';
import { inputOf } from './inputs.ts';
import { eager, replayed } from './runs.ts';

beforeAll(() => useBackend('cpu'));

const machine = new Machine();
const product = ({ a, b }: Parameters<TensorStep>[0]) =>
  tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D);

/** Steps that were once replayed wrongly, with the shapes of what they are given; all is exact in them. */
const FOUND: readonly (readonly [string, Record<string, readonly number[]>, TensorStep])[] = [
  [
    'a bias that is added after the relu',
    { a: [3, 4], b: [4, 5], c: [5] },
    (t) => ({ y: tf.add(tf.relu(product(t)), t['c']!) }),
  ],
  [
    'a column that is spread by the bias it meets',
    { a: [3, 4], b: [4, 1], c: [5] },
    (t) => ({ y: tf.add(product(t), t['c']!) }),
  ],
  [
    'a product that gets its bias in another shape',
    { a: [3, 4], b: [4, 4], c: [6] },
    (t) => ({ y: tf.add(tf.reshape(product(t), [2, 6]), t['c']!) }),
  ],
  [
    'a row that was spread and then took another shape',
    { a: [3], b: [9] },
    ({ a, b }) => ({ y: tf.add(tf.reshape(tf.mul(a!, tf.ones([3, 3])), [9]), b!) }),
  ],
  [
    'a product of two numbers, and of the same two spread',
    { a: [1, 1], b: [2, 3] },
    ({ a, b }) => {
      const spread = tf.mul(a!, tf.ones([2, 3]));
      return { y: tf.mul(a!, a!), z: tf.add(tf.mul(spread, spread), b!) };
    },
  ],
  [
    'paddings of either infinity',
    { a: [3] },
    ({ a }) => ({
      high: tf.pad(a!, [[1, 1]], Infinity),
      low: tf.pad(a!, [[1, 1]], -Infinity),
    }),
  ],
  [
    'a constant read as int32 and as float32',
    { a: [2, 2] },
    ({ a }) => {
      const places = tf.tensor1d([1, 0], 'int32');
      return { y: tf.add(tf.gather(a!, places), tf.cast(places, 'float32')) };
    },
  ],
  [
    'a stack of one, taken apart',
    { a: [2, 3] },
    ({ a }) => ({ y: tf.grad((x: tf.Tensor) => tf.square(tf.stack([x])))(a!) }),
  ],
  [
    'a quotient that tfjs makes int32',
    { a: [4] },
    ({ a }) => ({ y: tf.div(tf.floorDiv(a!, tf.scalar(0.5)), tf.scalar(2, 'int32')) }),
  ],
];

describe.each(MODES)('$name', (mode) => {
  it.each(FOUND)('%s', (_, shapes, step) => {
    const inputs = Object.entries(shapes).map(([name, shape]) => inputOf('given', name, shape, 1));
    expect(replayed({ inputs, step }, machine, mode)).toEqual(eager({ inputs, step }));
  });
});
