import * as tf from '../tf.ts';
import type { NumberOf } from './activation.ts';

/**
 * x for x > 0, slope · x elsewhere (Maas et al. 2013), written slope · x + (1 − slope) · relu(x):
 * slope 0 is ReLU and slope 1 is linear bit for bit, in value and gradient, x = 0 included.
 * (tf.leakyRelu bakes the slope in.)
 */
export function leakyRelu(x: tf.Tensor, number: NumberOf): tf.Tensor {
  const slope = number('slope');
  return tf.add(tf.mul(slope, x), tf.mul(tf.sub(1, slope), tf.relu(x)));
}
