import * as tf from './tf.ts';

/** A batch whose gradient is parted by class. */
interface PartedBatch {
  /** The network's outputs [batch, units] under the variables, in their order. */
  outputs(...variables: tf.Tensor[]): tf.Tensor2D;
  /** The mean loss of outputs. */
  loss(outputs: tf.Tensor2D): tf.Scalar;
  /** What the outputs should be, [batch, units]. */
  readonly targets: tf.Tensor2D;
}

/** 1 for each sample of class 1, [batch, 1]: of two columns of targets the last is class 1; of one it is the only one. */
export const ofClassOne = (targets: tf.Tensor2D): tf.Tensor2D =>
  tf.slice(targets, [0, targets.shape[1] - 1], [-1, 1]);

/**
 * What the samples of class 1 have of ∂L/∂w, for each variable: a loss is a mean over samples, so a sample's part in it is
 * its row of ∂L/∂outputs, taken back through the network.
 */
export function classOneGradients(
  { outputs, loss, targets }: PartedBatch,
  variables: readonly tf.Tensor[],
): tf.Tensor[] {
  const back = tf.grad((z: tf.Tensor) => loss(z as tf.Tensor2D))(outputs(...variables));
  return tf.grads(outputs)([...variables], tf.mul(back, ofClassOne(targets)));
}
