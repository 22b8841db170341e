import * as tf from '../../../src/engine/tf.ts';
import { exactly, flat, indices, smooth, type Case } from './case.ts';

const permutations = [
  { shape: [3, 5], perm: [1, 0] },
  { shape: [1, 9], perm: [1, 0] },
  { shape: [2, 3, 5], perm: [2, 0, 1] },
  { shape: [2, 3, 5], perm: [0, 2, 1] },
  { shape: [2, 1, 3, 5], perm: [3, 1, 0, 2] },
  { shape: [2, 3, 1, 2, 3, 2], perm: [5, 3, 1, 4, 2, 0] },
];

/** A row for every axis of several shapes. */
const each = (of: (shape: number[], axis: number) => Case) =>
  [[7], [3, 5], [2, 1, 6], [2, 3, 5, 1]].flatMap((shape) =>
    shape.map((_, axis) => of(shape, axis)),
  );

/** The shape with another size on one axis. */
const resized = (shape: number[], axis: number, size: number) =>
  shape.map((n, i) => (i === axis ? size : n));

export const LAYOUT_CASES: readonly Case[] = [
  ...permutations.map(({ shape, perm }) =>
    smooth(`transpose to ${perm.join()} of`, [shape], (x: tf.Tensor) => tf.transpose(x, perm)),
  ),
  ...each((shape, axis) =>
    smooth(`reverse of axis ${axis} of`, [shape], (x: tf.Tensor) => tf.reverse(x, axis)),
  ),
  smooth('reverse of two axes', [[3, 4, 5]], (x: tf.Tensor) => tf.reverse(x, [0, 2])),
  ...each((shape, axis) =>
    smooth(
      `concat on ${axis} of`,
      [shape, resized(shape, axis, 3), shape],
      (...parts: tf.Tensor[]) => tf.concat(parts, axis),
    ),
  ),
  ...each((shape, axis) =>
    smooth(`stack on ${axis} of`, [shape, shape, shape], (...parts: tf.Tensor[]) =>
      tf.stack(parts, axis),
    ),
  ),
  ...each((shape, axis) =>
    (shape[axis] === 1 ? flat : smooth)(`unstack on ${axis} of`, [shape], (x: tf.Tensor) =>
      tf.addN(tf.unstack(x, axis).map((part, i) => tf.mul(part, i + 1))),
    ),
  ),
  ...each((shape, axis) =>
    smooth(`split on ${axis} of`, [resized(shape, axis, 6)], (x: tf.Tensor) => {
      const [a, b, c] = tf.split(x, [1, 3, 2], axis) as [tf.Tensor, tf.Tensor, tf.Tensor];
      return tf.concat([c, tf.square(b), a], axis);
    }),
  ),
  ...each((shape, axis) =>
    flat(`split into one on ${axis} of`, [shape], (x: tf.Tensor) => tf.split(x, 1, axis)[0]!),
  ),
  ...each((shape, axis) =>
    smooth(`slice on ${axis} of`, [resized(shape, axis, 5)], (x: tf.Tensor) =>
      tf.slice(
        x,
        x.shape.map((_, i) => (i === axis ? 1 : 0)),
        x.shape.map((n, i) => (i === axis ? 3 : n)),
      ),
    ),
  ),
  ...each((shape, axis) =>
    smooth(`pad on ${axis} of`, [shape], (x: tf.Tensor) =>
      tf.pad(
        x,
        x.shape.map((_, i) => (i === axis ? [2, 1] : [0, 0])),
        0.5,
      ),
    ),
  ),
  ...each((shape, axis) =>
    smooth(`tile on ${axis} of`, [shape], (x: tf.Tensor) =>
      tf.tile(
        x,
        x.shape.map((_, i) => (i === axis ? 3 : 1)),
      ),
    ),
  ),
  smooth('tile on all axes of', [[2, 3]], (x: tf.Tensor) => tf.tile(x, [3, 2])),
  ...each((shape, axis) =>
    smooth(
      `gather on ${axis} of`,
      [shape, indices([4], shape[axis]!)],
      (x: tf.Tensor, rows: tf.Tensor1D) => tf.gather(x, rows, axis),
    ),
  ),
  smooth('gather by a table of', [[5, 3], indices([2, 3], 5)], (x: tf.Tensor, rows: tf.Tensor) =>
    tf.gather(x, rows),
  ),
  smooth('sums of segments of', [[6, 3], indices([6], 4)], (x: tf.Tensor, rows: tf.Tensor1D) =>
    tf.unsortedSegmentSum(x, rows, 4),
  ),
  flat('oneHot of', [indices([5], 7)], (x: tf.Tensor) => tf.oneHot(x, 6, 2, -1, 'float32')),
  flat('oneHot as int32 of', [indices([2, 3], 4)], (x: tf.Tensor) => tf.oneHot(x, 4)),
  flat(
    'int32 through every layout of',
    [exactly([16777217, -5, 3, 2 ** 31 - 1, -(2 ** 31), 0], 'int32')],
    (x: tf.Tensor) => {
      const turned = tf.transpose(tf.reshape(x, [2, 3]));
      const joined = tf.concat([turned, tf.reverse(turned, 0)], 1);
      return tf.tile(tf.slice(joined, [1, 0], [2, 3]), [1, 2]);
    },
  ),
];
