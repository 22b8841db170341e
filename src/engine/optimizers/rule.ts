import type * as tf from '../tf.ts';

/**
 * What a rule remembers of each variable: one number, or one for each element, and where it starts.
 */
export interface Slot {
  readonly like: 'variable' | 'scalar';
  readonly start: number;
}

/** One variable at one step. All shapes are the variable's, but for slots that are scalars. */
export interface Update<Name extends string> {
  readonly value: tf.Tensor;
  readonly gradient: tf.Tensor;
  readonly memory: Readonly<Record<Name, tf.Tensor>>;
  /** A number of the optimizer's spec, such as `learningRate`, as a scalar. */
  number(name: string): tf.Scalar;
}

/** The variable and its memory after the step. */
export interface Updated<Name extends string> {
  readonly value: tf.Tensor;
  readonly memory: Readonly<Record<Name, tf.Tensor>>;
}

/**
 * An optimizer: what it remembers, and how a gradient becomes a step. Pure: it changes and disposes
 * nothing and reads no value, so a number may change at any step and a zero goes through the same
 * operations.
 */
export interface Rule<Name extends string = string> {
  readonly memory: Readonly<Record<Name, Slot>>;
  update(of: Update<Name>): Updated<Name>;
}
