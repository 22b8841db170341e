import type { FieldValues, LayerWeights } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { named } from '../network.ts';

/** Kernels and biases of all layers, copied out. */
export function weights(_: unknown, at: Evaluation): FieldValues['weights'] {
  const layers = at.network.layers.map(({ name, inputShape, outputShape }): LayerWeights => ({
    name,
    inputs: inputShape[0]!,
    outputs: outputShape[0]!,
    kernel: copy(at, `${name}/kernel`),
    bias: copy(at, `${name}/bias`),
  }));
  return { layers };
}

const copy = (at: Evaluation, name: string) => Float32Array.from(named(at.variables, name).dataSync());
