import * as tf from '../tf.ts';
import type { LossBuilder } from './loss.ts';

/** Σ outputs over units, averaged over the batch: nothing is held against anything. */
export const meanOutput: LossBuilder = {
  targets: (table, units) => new Float32Array(table.samples * units),

  value: (outputs) => tf.mean(tf.sum(outputs, 1)),

  ofSample: (outputs) => outputs.reduce((sum, each) => sum + each, 0),

  classes: () => null,

  average: (passes) =>
    Float32Array.from(
      passes[0]!,
      (_, i) => passes.reduce((sum, outputs) => sum + outputs[i]!, 0) / passes.length,
    ),

  probability: () => null,
};
