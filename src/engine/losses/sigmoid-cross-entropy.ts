import { exp, log } from '../../math/elementary.ts';
import * as tf from '../tf.ts';
import { labelsOf } from './classes.ts';
import { logSumExp } from './log-sum-exp.ts';
import type { LossBuilder } from './loss.ts';

/**
 * −y log σ(z) − (1 − y) log σ(−z), averaged over the batch; one logit for two classes. Finite for
 * every finite logit.
 */
export const sigmoidCrossEntropy: LossBuilder = {
  targets(table, units) {
    if (units !== 1) throw new Error(`sigmoidCrossEntropy: ${units} units; it takes one`);
    return Float32Array.from(labelsOf(table, 'sigmoidCrossEntropy'), (label, row) => {
      if (label === 0 || label === 1) return label;
      throw new Error(`sigmoidCrossEntropy: class ${label} of sample ${row} is neither 0 nor 1`);
    });
  },

  /** max(z, 0) − z y + log(1 + e^−|z|) */
  value: (z, y) =>
    tf.mean(tf.add(tf.sub(tf.relu(z), tf.mul(z, y)), tf.log1p(tf.exp(tf.neg(tf.abs(z)))))),

  ofSample: ([z = NaN], [y = NaN]) => softplus(z) - z * y,

  classes(logits) {
    const classes = new Int32Array(logits.length);
    for (let row = 0; row < classes.length; row++) if (logits[row]! > 0) classes[row] = 1;
    return classes;
  },

  /** log Σ σ(z) − log Σ σ(−z) */
  average: (passes) =>
    Float32Array.from(passes[0]!, (_, i) => {
      const logits = passes.map((outputs) => outputs[i]!);
      return (
        logSumExp(logits.map((z) => -softplus(-z))) - logSumExp(logits.map((z) => -softplus(z)))
      );
    }),

  probability: (logits) => Float32Array.from(logits, (z) => 1 / (1 + exp(-z))),
};

/** log(1 + eˣ), which is −log σ(−x). */
const softplus = (x: number): number => Math.max(x, 0) + log(1 + exp(-Math.abs(x)));
