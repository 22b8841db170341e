import * as tf from '../tf.ts';

/**
 * x Φ(x) = x (1 + erf(x / √2)) / 2, Φ the standard normal distribution function (Hendrycks & Gimpel
 * 2016).
 */
export const gelu = (x: tf.Tensor): tf.Tensor =>
  tf.mul(tf.mul(0.5, x), tf.add(1, tf.erf(tf.mul(Math.SQRT1_2, x))));
