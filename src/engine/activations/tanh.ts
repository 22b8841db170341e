import * as tf from '../tf.ts';

/** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) */
export const tanh = (x: tf.Tensor): tf.Tensor => tf.tanh(x);
