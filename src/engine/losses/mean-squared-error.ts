import * as tf from '../tf.ts';
import { largest, oneHot } from './classes.ts';
import type { LossBuilder } from './loss.ts';

/**
 * (output − target)², averaged over outputs and batch. On classes the targets are one-hot and the
 * largest output wins.
 */
export const meanSquaredError: LossBuilder = {
  targets(table, units) {
    if (table.labels) return oneHot(table.labels, units);
    if (table.targets?.length === table.samples * units) return table.targets.slice();
    const given = (table.targets?.length ?? 0) / table.samples;
    throw new Error(`meanSquaredError: the data has ${given} targets a sample, the model ${units}`);
  },

  value: (outputs, targets) => tf.mean(tf.squaredDifference(outputs, targets)),

  ofSample: (outputs, targets) =>
    outputs.reduce((sum, each, k) => sum + (each - targets[k]!) * (each - targets[k]!), 0) /
    outputs.length,

  classes: (outputs, units) => (units === 1 ? null : largest(outputs, units)),

  average: (passes) =>
    Float32Array.from(
      passes[0]!,
      (_, i) => passes.reduce((sum, outputs) => sum + outputs[i]!, 0) / passes.length,
    ),

  /**
   * (1 + y₁ − y₀) / 2 within 0…1, y₀ the largest of the others: ½ where the predicted class
   * changes.
   */
  probability(outputs, units) {
    if (units === 1) return null;
    return Float32Array.from({ length: outputs.length / units }, (_, row) => {
      const all = outputs.subarray(row * units, (row + 1) * units);
      const others = Math.max(...all.filter((_, c) => c !== 1));
      return Math.min(1, Math.max(0, (1 + all[1]! - others) / 2));
    });
  },
};
