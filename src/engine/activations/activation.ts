import type * as tf from '../tf.ts';

/** A number of the plan as a scalar tensor, by its name in its own spec, such as `slope`. */
export type NumberOf = (name: string) => tf.Scalar;

/**
 * An activation, element by element, of a tensor of any shape; plain tfjs, so it can be
 * differentiated and traced.
 */
export type ActivationBuilder = (x: tf.Tensor, number: NumberOf) => tf.Tensor;
