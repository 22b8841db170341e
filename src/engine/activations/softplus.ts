import * as tf from '../tf.ts';

/** ln(1 + eˣ) (Dugas et al. 2001) */
export const softplus = (x: tf.Tensor): tf.Tensor => tf.softplus(x);
