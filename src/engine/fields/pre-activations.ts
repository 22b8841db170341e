import { histogram } from '../../math/histogram.ts';
import { moments } from '../../math/statistics.ts';
import type { Activation } from '../../recipe/activation.ts';
import type { Field, FieldValues } from '../../recipe/field.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import type { Evaluation } from '../evaluation.ts';
import { scope } from '../scope.ts';
import * as tf from '../tf.ts';

/** What the hidden dense layers' activations are applied to, over the training set as one batch. */
export function preActivations(
  { bins, reach }: Extract<Field, { kind: 'preActivations' }>,
  at: Evaluation,
): FieldValues['preActivations'] {
  const layers = at
    .hiddenOf(at.table('train').features, 'batch')
    .flatMap(({ name, preActivations: values, units }, i) => {
      const { spec } = at.network.layers[i]!;
      if (!values || spec.kind !== 'dense') return [];
      const { counts } = histogram(values, { low: -reach, high: reach, bins });
      const shown = { name, low: -reach, high: reach, counts };
      const saturated = saturatedShare(spec.activation, values);
      return [{ ...shown, deviation: unitDeviation(values, units), saturated }];
    });
  return { layers };
}

/** Root mean square over units of the standard deviation over samples; `values` [samples, units]. */
function unitDeviation(values: Float32Array, units: number): number {
  let squares = 0;
  for (let u = 0; u < units; u++)
    squares += moments(values.filter((_, i) => i % units === u)).deviation ** 2;
  return Math.sqrt(squares / units);
}

/** Where activations are at their steepest, whatever they are. */
const AROUND_ZERO = Float32Array.from({ length: 161 }, (_, i) => (i - 80) / 10);

/** Share of values at which the slope is less than a tenth of the steepest. */
function saturatedShare(activation: Activation, values: Float32Array): number {
  const steepest = slopes(activation, AROUND_ZERO).reduce((best, s) => Math.max(best, s), 0);
  let flat = 0;
  for (const slope of slopes(activation, values)) if (slope < steepest / 10) flat++;
  return flat / values.length;
}

/** |f′| at each value. */
const slopes = (activation: Activation, values: Float32Array): Float32Array =>
  scope(() => {
    const number = () =>
      tf.scalar(activation.kind === 'leakyRelu' ? activation.slope.placeholder : NaN);
    // tfjs has no gradient of a function that only passes its input on, as the linear one does.
    const apply = (x: tf.Tensor) => ACTIVATIONS[activation.kind](tf.mul(x, 1), number);
    return Float32Array.from(tf.abs(tf.grad(apply)(tf.tensor1d(values))).dataSync());
  });
