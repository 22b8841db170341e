import { histogram } from '../../math/histogram.ts';
import type { Field, FieldValues, HistogramView } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { named } from '../network.ts';

/** Distribution of activations on the training set, of weights, or of the loss's gradient, layer by layer. */
export function histograms(
  { of, bins }: Extract<Field, { kind: 'histogram' }>,
  at: Evaluation,
): FieldValues['histogram'] {
  const { layers } = at.network;
  if (of === 'activations')
    return {
      layers: at.hidden('train').map(({ values }, i) => binned(layers[i]!.name, values, bins)),
    };
  const gradients = of === 'gradients' ? at.gradients() : null;
  const valuesOf = (kernel: string) => (gradients ? named(gradients, kernel) : at.values(kernel));
  return {
    layers: layers
      .filter(({ spec }) => spec.kind === 'dense')
      .map(({ name }) => binned(name, valuesOf(`${name}/kernel`), bins)),
  };
}

/** Bins between the lowest and the highest finite value; one value alone gets a range of its own size around it. */
function binned(name: string, values: Float32Array, bins: number): HistogramView {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [-1, 1];
  if (low === high) [low, high] = [low - (Math.abs(low) || 1), high + (Math.abs(high) || 1)];
  return { name, low, high, counts: histogram(values, { low, high, bins }).counts };
}
