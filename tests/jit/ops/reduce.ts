import * as tf from '../../../src/engine/tf.ts';
import { exactly, flat, positive, smooth, type Case } from './case.ts';

/** Shapes, and the axes that are reduced in turn; undefined is all. */
const blocks: { shape: number[]; along: (number | number[] | undefined)[] }[] = [
  { shape: [1], along: [0] },
  { shape: [9], along: [undefined, 0] },
  { shape: [3, 5], along: [undefined, 0, 1, [0, 1]] },
  { shape: [2, 1, 3], along: [0, 1, 2, [0, 2], [1, 2]] },
  { shape: [2, 3, 5, 7], along: [0, 1, 2, 3, [0, 1], [1, 2], [0, 2], [1, 3], [0, 3], [0, 1, 2]] },
  {
    shape: [2, 3, 1, 2, 3],
    along: [
      [1, 3],
      [0, 2, 4],
    ],
  },
];

type Reduce = (x: tf.Tensor, axis?: number | number[], keepDims?: boolean) => tf.Tensor;

const everywhere = (
  name: string,
  f: Reduce,
  row = smooth,
  numbers = (shape: number[]) => shape as Parameters<typeof smooth>[1][number],
) =>
  blocks.flatMap(({ shape, along }) =>
    along.flatMap((axis) =>
      [false, true].map((keep) =>
        row(
          `${name} over ${axis?.toString() ?? 'all'}${keep ? ', kept,' : ''} of`,
          [numbers(shape)],
          (x: tf.Tensor) => f(x, axis, keep),
        ),
      ),
    ),
  );

const alongOne = (
  name: string,
  f: (x: tf.Tensor, axis: number) => tf.Tensor,
  isSmooth: (axis: number, rank: number) => boolean = () => false,
) =>
  blocks.flatMap(({ shape }) =>
    shape.map((_, axis) => {
      const row = isSmooth(axis, shape.length) ? smooth : flat;
      return row(`${name} along ${axis} of`, [shape], (x: tf.Tensor) => f(x, axis));
    }),
  );

/** The gradient of tfjs is right along the last axis alone. */
const isLast = (axis: number, rank: number) => axis === rank - 1;

const special = exactly([1, NaN, -2, Infinity, 0, -Infinity, 5, -0, 3]);
const specialOnes: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  sum: (x) => tf.sum(x),
  mean: (x) => tf.mean(x),
  max: (x) => tf.max(x),
  min: (x) => tf.min(x),
  prod: (x) => tf.prod(x),
  any: (x) => tf.any(tf.cast(x, 'bool')),
  all: (x) => tf.all(tf.cast(x, 'bool')),
  argMax: (x) => tf.argMax(x),
  argMin: (x) => tf.argMin(x),
  cumsum: (x) => tf.cumsum(x),
  cumprod: (x) => tf.cumprod(x),
  softmax: (x) => tf.softmax(x),
  logSoftmax: (x) => tf.logSoftmax(x),
};

const truth = (x: tf.Tensor) => tf.greater(x, 0.2);

export const REDUCE_CASES: readonly Case[] = [
  ...everywhere('sum', tf.sum),
  ...everywhere('mean', tf.mean),
  ...everywhere('max', tf.max),
  ...everywhere('min', tf.min),
  ...everywhere('prod', tf.prod, smooth, positive),
  ...everywhere('any', (x, ...rest) => tf.any(truth(x), ...rest), flat),
  ...everywhere('all', (x, ...rest) => tf.all(truth(x), ...rest), flat),
  ...everywhere('the number of', (x, ...rest) => tf.sum(truth(x), ...rest), flat),
  ...everywhere('logSumExp', tf.logSumExp),
  ...[undefined, 0, 1, 2, [0, 2]].flatMap((axis) => [
    smooth(`the norm over ${axis?.toString() ?? 'all'} of`, [[2, 3, 5]], (x: tf.Tensor) =>
      tf.norm(x, 'euclidean', axis),
    ),
    smooth(`the 1-norm over ${axis?.toString() ?? 'all'} of`, [[2, 3, 5]], (x: tf.Tensor) =>
      tf.norm(x, 1, axis),
    ),
  ]),
  ...everywhere('variance', (x, axis, keep) => tf.moments(x, axis, keep).variance),
  ...alongOne('argMax', tf.argMax),
  ...alongOne('argMin', tf.argMin),
  ...[false, true].flatMap((exclusive) =>
    [false, true].flatMap((reverse) =>
      alongOne(
        `cumsum${exclusive ? ', exclusive' : ''}${reverse ? ', reverse' : ''}`,
        (x, axis) => tf.cumsum(x, axis, exclusive, reverse),
        isLast,
      ),
    ),
  ),
  ...alongOne('cumprod before from the end', (x, axis) => tf.cumprod(x, axis, true, true)),
  ...alongOne('cumprod', (x, axis) => tf.cumprod(x, axis)),
  ...[
    [1, 9],
    [4, 3],
    [2, 3, 5],
    [3, 1],
  ].flatMap((shape) => [
    smooth('softmax', [shape], (x: tf.Tensor) => tf.softmax(x)),
    smooth('logSoftmax', [shape], (x: tf.Tensor) => tf.logSoftmax(x)),
  ]),
  ...Object.entries(specialOnes).map(([name, f]) =>
    flat(`${name} of special values`, [special], f),
  ),
];
