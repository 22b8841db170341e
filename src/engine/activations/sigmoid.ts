import * as tf from '../tf.ts';

/** σ(x) = 1 / (1 + e⁻ˣ) */
export const sigmoid = (x: tf.Tensor): tf.Tensor => tf.sigmoid(x);
