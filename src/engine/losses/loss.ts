import type { Table } from '../datasets/data-set.ts';
import type * as tf from '../tf.ts';

/** What there is to know of a loss. Outputs and targets are [rows, units]. */
export interface LossBuilder {
  /**
   * What the outputs should be, for every sample of the table; throws if the table has no such
   * thing.
   */
  targets(table: Table, units: number): Float32Array;
  /** The mean over the batch of what is minimised: plain tfjs. */
  value(outputs: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar;
  /** The same of one sample's outputs and targets alone, in float64. */
  ofSample(outputs: Float32Array, targets: Float32Array): number;
  /** The class each row of outputs predicts; null where outputs are no classes. */
  classes(outputs: Float32Array, units: number): Int32Array | null;
  /** The outputs whose prediction is the mean of the predictions of several passes over the same rows. */
  average(passes: readonly Float32Array[], units: number): Float32Array;
  /** How probable each row of outputs makes class 1, 0…1; null where outputs are no classes. */
  probability(outputs: Float32Array, units: number): Float32Array | null;
}
