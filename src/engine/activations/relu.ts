import * as tf from '../tf.ts';

/** max(x, 0); the derivative at 0 is 0 (Nair & Hinton 2010). */
export const relu = (x: tf.Tensor): tf.Tensor => tf.relu(x);
