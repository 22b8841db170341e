import * as tf from '../tf.ts';

/** m ← β m + (1 − β) x, with β a scalar. */
export const movingMean = (beta: tf.Scalar, mean: tf.Tensor, x: tf.Tensor): tf.Tensor =>
  tf.add(tf.mul(beta, mean), tf.mul(tf.sub(1, beta), x));
