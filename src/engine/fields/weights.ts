import type { FieldValues, LayerWeights } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** Kernels and biases of all layers, copied out. */
export function weights(_: unknown, at: Evaluation): FieldValues['weights'] {
  const layers = at.network.layers.map(({ name, inputShape, outputShape }): LayerWeights => ({
    name,
    inputs: inputShape[0]!,
    outputs: outputShape[0]!,
    kernel: at.values(`${name}/kernel`),
    bias: at.values(`${name}/bias`),
  }));
  return { layers };
}
