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
  const column = new Float32Array(values.length / units);
  let squares = 0;
  for (let u = 0; u < units; u++) {
    for (let row = 0; row < column.length; row++) column[row] = values[row * units + u]!;
    squares += moments(column).deviation ** 2;
  }
  return Math.sqrt(squares / units);
}

/** Points at which slopes are taken: past ±REACH no activation changes its slope any more. */
const REACH = 16;
const POINTS_A_UNIT = 128;
const POINTS = Float32Array.from(
  { length: 2 * REACH * POINTS_A_UNIT + 1 },
  (_, i) => i / POINTS_A_UNIT - REACH,
);

/** Share of values whose nearest point has a slope of less than a tenth of the steepest. */
export function saturatedShare(activation: Activation, values: Float32Array): number {
  const flat = flatPoints(activation);
  const last = flat.length - 1;
  let count = 0;
  for (const value of values) {
    const at = Math.round((value + REACH) * POINTS_A_UNIT);
    count += flat[Math.min(Math.max(at, 0), last)]!;
  }
  return count / values.length;
}

/** What is known of activations that were asked for. */
const flats = new Map<string, Uint8Array>();

/** 1 at each point whose slope is less than a tenth of the steepest, else 0. */
function flatPoints(activation: Activation): Uint8Array {
  const key = JSON.stringify(activation);
  let flat = flats.get(key);
  if (!flat) {
    const slopes = slopesAt(POINTS, activation);
    const bound = slopes.reduce((best, slope) => Math.max(best, slope), 0) / 10;
    flats.set(key, (flat = Uint8Array.from(slopes, (slope) => Number(slope < bound))));
  }
  return flat;
}

/** |f′| at each point. */
const slopesAt = (points: Float32Array, activation: Activation): Float32Array =>
  scope(() => {
    const number = () =>
      tf.scalar(activation.kind === 'leakyRelu' ? activation.slope.placeholder : NaN);
    // tfjs has no gradient of a function that only passes its input on, as the linear one does.
    const apply = (x: tf.Tensor) => ACTIVATIONS[activation.kind](tf.mul(x, 1), number);
    return Float32Array.from(tf.abs(tf.grad(apply)(tf.tensor1d(points))).dataSync());
  });
