import type { FieldValues, LayerWeights } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** Kernels and biases of all dense layers that follow one another, copied out; a layer without a bias has zeros. */
export function weights(_: unknown, at: Evaluation): FieldValues['weights'] {
  const names = new Set(at.network.variables.map(({ fullName }) => fullName));
  const layers = at.network.layers
    .filter(({ spec }) => spec.kind === 'dense')
    .map(({ name, inputShape, outputShape }): LayerWeights => {
      const [inputs, outputs] = [inputShape[0]!, outputShape[0]!];
      const bias = `${name}/bias`;
      return {
        name,
        inputs,
        outputs,
        kernel: at.values(`${name}/kernel`),
        bias: names.has(bias) ? at.values(bias) : new Float32Array(outputs),
      };
    });
  return { layers };
}
