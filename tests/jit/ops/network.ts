import * as tf from '../../../src/engine/tf.ts';
import { flat, indices, positive, smooth, type Case } from './case.ts';

const products = [
  { a: [3, 5], b: [5, 2], turned: [] },
  { a: [1, 5], b: [5, 1], turned: [] },
  { a: [5, 3], b: [5, 7], turned: [true] },
  { a: [3, 5], b: [7, 5], turned: [false, true] },
  { a: [5, 3], b: [2, 5], turned: [true, true] },
  { a: [2, 3, 5], b: [2, 5, 4], turned: [] },
  { a: [2, 5, 3], b: [2, 4, 5], turned: [true, true] },
];

/** tfjs has no gradient for these. */
const broadcastProducts: typeof products = [
  { a: [2, 3, 5], b: [1, 5, 4], turned: [] },
  { a: [1, 3, 5], b: [2, 5, 4], turned: [] },
  { a: [2, 5, 3], b: [1, 5, 4], turned: [true] },
  { a: [2, 2, 3, 5], b: [1, 1, 5, 3], turned: [] },
];

type Pad = tf.backend_util.ExplicitPadding | 'same' | 'valid' | number;

interface Window {
  readonly x: [number, number, number, number];
  readonly window: [number, number];
  readonly strides: [number, number];
  readonly pad: Pad;
}

const windows: Window[] = [
  { x: [2, 6, 6, 3], window: [3, 3], strides: [1, 1], pad: 'same' },
  { x: [2, 7, 5, 1], window: [3, 2], strides: [2, 1], pad: 'same' },
  { x: [1, 8, 6, 5], window: [2, 3], strides: [2, 3], pad: 'valid' },
  { x: [3, 5, 5, 2], window: [3, 3], strides: [2, 2], pad: 1 },
  {
    x: [1, 5, 6, 2],
    window: [2, 2],
    strides: [1, 2],
    pad: [
      [0, 0],
      [1, 0],
      [0, 2],
      [0, 0],
    ],
  },
  { x: [2, 4, 3, 3], window: [1, 1], strides: [1, 1], pad: 'valid' },
  { x: [2, 4, 5, 3], window: [1, 1], strides: [2, 2], pad: 'same' },
  { x: [2, 4, 5, 3], window: [4, 5], strides: [1, 1], pad: 'valid' },
];

const each = (of: (window: Window) => Case[]) => windows.flatMap(of);
const named = (name: string, { window, strides, pad }: Window) =>
  `${name} of ${window.join(' × ')} by ${strides.join()} padded ${JSON.stringify(pad)} on`;

/** A layer's numbers normalized over the last axis, then scaled and shifted. (Ba, Kiros & Hinton 2016) */
function layerNorm(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor) {
  const { mean, variance } = tf.moments(x, -1, true);
  const normal = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-3)));
  return tf.add(tf.mul(normal, scale), shift);
}

export const NETWORK_CASES: readonly Case[] = [
  ...products.map(({ a, b, turned }) =>
    smooth(`matMul (${turned.join()}) of`, [a, b], (x: tf.Tensor, y: tf.Tensor) =>
      tf.matMul(x, y, ...turned),
    ),
  ),
  ...broadcastProducts.map(({ a, b, turned }) =>
    flat(`matMul of batches (${turned.join()}) of`, [a, b], (x: tf.Tensor, y: tf.Tensor) =>
      tf.matMul(x, y, ...turned),
    ),
  ),
  smooth(
    'a dense layer with relu of',
    [[5, 3], [3, 4], [4]],
    (x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D) => tf.relu(tf.add(tf.matMul(x, w), b)),
  ),
  smooth('a dot product of', [[7], [7]], (a: tf.Tensor, b: tf.Tensor) => tf.dot(a, b)),
  ...each((w) => [
    smooth(
      named('conv2d', w),
      [w.x, [...w.window, w.x[3], 5]],
      (x: tf.Tensor4D, filter: tf.Tensor4D) => tf.conv2d(x, filter, w.strides, w.pad),
    ),
    smooth(named('maxPool', w), [w.x], (x: tf.Tensor4D) =>
      tf.maxPool(x, w.window, w.strides, w.pad),
    ),
    smooth(named('avgPool', w), [w.x], (x: tf.Tensor4D) =>
      tf.avgPool(x, w.window, w.strides, w.pad),
    ),
  ]),
  flat(
    'a dilated conv2d of',
    [
      [2, 7, 8, 3],
      [3, 2, 3, 4],
    ],
    (x: tf.Tensor4D, filter: tf.Tensor4D) => tf.conv2d(x, filter, 1, 'same', 'NHWC', [2, 3]),
  ),
  smooth(
    'conv1d of',
    [
      [2, 9, 3],
      [3, 3, 5],
    ],
    (x: tf.Tensor3D, filter: tf.Tensor3D) => tf.conv1d(x, filter, 2, 'same'),
  ),
  smooth(
    'conv2dTranspose of',
    [
      [2, 3, 3, 4],
      [3, 3, 2, 4],
    ],
    (x: tf.Tensor4D, filter: tf.Tensor4D) => tf.conv2dTranspose(x, filter, [2, 6, 6, 2], 2, 'same'),
  ),
  smooth(
    'a convolution, its bias, relu and pool of',
    [[2, 6, 6, 2], [3, 3, 2, 3], [3]],
    (x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D) =>
      tf.maxPool(
        tf.relu<tf.Tensor4D>(tf.add(tf.conv2d(x, filter, 1, 'same'), bias)),
        2,
        2,
        'valid',
      ),
  ),
  smooth(
    'a convolution used twice of',
    [
      [2, 5, 5, 2],
      [3, 3, 2, 2],
    ],
    (x: tf.Tensor4D, filter: tf.Tensor4D) =>
      tf.conv2d(tf.tanh(tf.conv2d(x, filter, 1, 'same')), filter, 1, 'same'),
  ),
  smooth('global average pooling of', [[3, 4, 5, 7]], (x: tf.Tensor) => tf.mean(x, [1, 2])),
  smooth('global max pooling of', [[3, 4, 5, 7]], (x: tf.Tensor) => tf.max(x, [1, 2])),
  ...(
    [
      [5, 3],
      [2, 3, 3],
      [2, 2, 3, 5],
    ] as const
  ).flatMap((shape) => {
    const channels = [shape.at(-1)!];
    return [
      smooth(
        'batchNorm of',
        [shape, channels, positive(channels), channels, channels],
        (
          x: tf.Tensor,
          mean: tf.Tensor1D,
          variance: tf.Tensor1D,
          offset: tf.Tensor1D,
          scale: tf.Tensor1D,
        ) => tf.batchNorm(x, mean, variance, offset, scale),
      ),
      flat(
        'batchNorm with an offset alone of',
        [shape, channels, positive(channels), channels],
        (x: tf.Tensor, mean: tf.Tensor1D, variance: tf.Tensor1D, offset: tf.Tensor1D) =>
          tf.batchNorm(x, mean, variance, offset),
      ),
      flat(
        'batchNorm with a scale alone of',
        [shape, channels, positive(channels), channels],
        (x: tf.Tensor, mean: tf.Tensor1D, variance: tf.Tensor1D, scale: tf.Tensor1D) =>
          tf.batchNorm(x, mean, variance, undefined, scale),
      ),
      smooth(
        'batch normalization by moments of',
        [shape, channels, channels],
        (x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor) => {
          const { mean, variance } = tf.moments(
            x,
            shape.slice(0, -1).map((_, i) => i),
          );
          return tf.add(
            tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-3))), scale),
            shift,
          );
        },
      ),
      smooth('layer normalization of', [shape, channels, channels], layerNorm),
    ];
  }),
  smooth(
    'a dropout mask of',
    [
      [4, 5],
      [4, 5],
    ],
    (x: tf.Tensor, noise: tf.Tensor) =>
      tf.div(tf.mul(x, tf.cast(tf.greaterEqual(noise, 0.3), 'float32')), 0.7),
  ),
  smooth('a residual gate of', [[4, 5], []], (x: tf.Tensor, gate: tf.Tensor) =>
    tf.add(x, tf.mul(gate, tf.tanh(x))),
  ),
  smooth(
    'a highway gate of',
    [
      [4, 5],
      [4, 5],
    ],
    (x: tf.Tensor, z: tf.Tensor) => {
      const gate = tf.sigmoid(z);
      return tf.add(tf.mul(gate, tf.relu(x)), tf.mul(tf.sub(1, gate), x));
    },
  ),
  smooth(
    'softmax cross entropy by oneHot of',
    [[5, 4], indices([5], 4)],
    (x: tf.Tensor, labels: tf.Tensor1D) =>
      tf.neg(tf.mean(tf.sum(tf.mul(tf.oneHot(labels, 4, 1, 0, 'float32'), tf.logSoftmax(x)), 1))),
  ),
  flat('the accuracy of', [[5, 4], indices([5], 4)], (x: tf.Tensor, labels: tf.Tensor1D) =>
    tf.mean(tf.equal(tf.argMax(x, 1), labels)),
  ),
  flat('the number right of', [[5, 4], indices([5], 4)], (x: tf.Tensor, labels: tf.Tensor1D) =>
    tf.sum(tf.equal(tf.argMax(x, 1), labels)),
  ),
  flat('the most likely class as oneHot of', [[5, 4]], (x: tf.Tensor) =>
    tf.oneHot(tf.argMax<tf.Tensor1D>(x, 1), 4),
  ),
];
