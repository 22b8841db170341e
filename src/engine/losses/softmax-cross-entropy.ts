import { exp } from '../../math/elementary.ts';
import * as tf from '../tf.ts';
import { labelsOf, largest, oneHot } from './classes.ts';
import { logSumExp } from './log-sum-exp.ts';
import type { LossBuilder } from './loss.ts';

/**
 * −Σ y log softmax(z), averaged over the batch; one logit a class, y one-hot. Finite for every
 * finite logit.
 */
export const softmaxCrossEntropy: LossBuilder = {
  targets: (table, units) => oneHot(labelsOf(table, 'softmaxCrossEntropy'), units),

  value: (logits, targets) => tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1))),

  ofSample(logits, targets) {
    const norm = logSumExp(logits);
    return targets.reduce((sum, y, k) => sum + y * (norm - logits[k]!), 0);
  },

  classes: largest,

  /** log Σ softmax(z), the sum over passes: its softmax is their mean */
  average(passes, units) {
    const averaged = new Float32Array(passes[0]!.length);
    for (let row = 0; row < averaged.length; row += units) {
      const logits = passes.map((outputs) => outputs.subarray(row, row + units));
      const norms = logits.map(logSumExp);
      for (let c = 0; c < units; c++)
        averaged[row + c] = logSumExp(logits.map((z, pass) => z[c]! - norms[pass]!));
    }
    return averaged;
  },

  /** softmax(z)₁ = 1 / Σ e^(z_c − z₁) */
  probability: (logits, units) =>
    Float32Array.from({ length: logits.length / units }, (_, row) => {
      const one = logits[row * units + 1]!;
      let sum = 0;
      for (let c = 0; c < units; c++) sum += exp(logits[row * units + c]! - one);
      return 1 / sum;
    }),
};
