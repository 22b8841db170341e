import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { product, thinning } from '../thinning.ts';

/** The first unit's pre-activation behind the first dropout layer, on the first test sample, mask by mask. */
export function thinned({ masks }: { masks: number }, at: Evaluation): FieldValues['thinned'] {
  const layers = thinning(at, 1, masks);
  if (!layers) return null;
  const bias = layers.bias[0]!;
  return {
    values: Float32Array.from({ length: masks }, (_, mask) => product(layers, 0, mask)[0]! + bias),
    settled: product(layers, 0, null)[0]! + bias,
  };
}
