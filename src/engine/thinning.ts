import { stream } from '../math/stream.ts';
import type { Evaluation } from './evaluation.ts';

/** A dropout layer and the dense layer that takes what it lets through. */
export interface Thinning {
  /** What dropout is given for each of the rows asked about: [rows, inputs]. */
  readonly hidden: Float32Array;
  readonly inputs: number;
  readonly units: number;
  /** Of the dense layer: [inputs, units] and [units]. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  /** What each mask multiplies the inputs by, [masks, inputs]: 0 where one is dropped. */
  readonly factors: Float32Array;
}

/**
 * The network's first dropout before a dense layer, on the first `rows` test samples under that many masks; null where it
 * has none. Masks are draws of `masks/…`, at the state's step: mask i is the same whatever is asked.
 */
export function thinning(at: Evaluation, rows: number, masks: number): Thinning | null {
  const { layers } = at.network;
  const place = layers.findIndex(
    ({ spec }, i) => spec.kind === 'dropout' && layers[i + 1]?.spec.kind === 'dense',
  );
  const [dropped, next] = [layers[place], layers[place + 1]];
  if (dropped?.spec.kind !== 'dropout' || !next) return null;
  const { features, width } = at.table('test');
  const { seed, step } = at.moment;
  const [inputs, units] = [next.inputShape[0]!, next.outputShape[0]!];
  const rate = dropped.spec.rate.placeholder;
  const kept = 1 / (1 - dropped.spec.inverted.placeholder * rate);
  const draws = new Float32Array(masks * inputs);
  stream(seed, `masks/${dropped.name}`).fillUniform(draws, { step, rows: masks, columns: inputs });
  return {
    hidden: at.hiddenOf(features.slice(0, rows * width))[place]!.values,
    inputs,
    units,
    kernel: at.values(`${next.name}/kernel`),
    bias: at.values(`${next.name}/bias`),
    factors: draws.map((draw) => (draw >= Math.fround(rate) ? kept : 0)),
  };
}

/** x · kernel for one row x [inputs], each entry times its factor: [units], in float64. */
export function product(
  { inputs, units, kernel, hidden, factors }: Thinning,
  row: number,
  mask: number | null,
): Float64Array {
  const z = new Float64Array(units);
  for (let j = 0; j < inputs; j++) {
    const factor = mask === null ? 1 : factors[mask * inputs + j]!;
    const x = hidden[row * inputs + j]! * factor;
    if (x !== 0) for (let k = 0; k < units; k++) z[k]! += x * kernel[j * units + k]!;
  }
  return z;
}
