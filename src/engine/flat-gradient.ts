import type { ArmPlan } from '../recipe/plan.ts';
import { LOSSES } from './losses/losses.ts';
import { forward, named, type Given, type Network } from './network.ts';
import * as tf from './tf.ts';

/** The stream of the batches whose gradients are looked at: training has another, so looking changes no run. */
export const LOOKED_BATCHES = 'looked-batches';

/** One batch, and the state in which the network meets it. */
export type MetBatch = Pick<Given, 'variables' | 'numbers' | 'statistics'> & {
  /** [batch, features] */
  readonly x: tf.Tensor2D;
  /** [batch, units] */
  readonly y: tf.Tensor2D;
};

/** ∂L/∂w of the batch's mean loss, nothing dropped: all variables in their order, laid end to end [parameters]. */
export function flatGradient(arm: ArmPlan, network: Network, batch: MetBatch): tf.Tensor1D {
  const names = network.variables.map(({ fullName }) => fullName);
  const lossOf = (...tensors: tf.Tensor[]) => {
    const variables = Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
    const outputs = forward(network, batch.x, { ...batch, variables, mode: 'batch' });
    return LOSSES[arm.loss.kind].value(outputs, batch.y);
  };
  const { grads } = tf.valueAndGrads(lossOf)(names.map((name) => named(batch.variables, name)));
  return tf.concat(grads.map((gradient) => tf.reshape<tf.Rank.R1>(gradient, [-1])));
}
