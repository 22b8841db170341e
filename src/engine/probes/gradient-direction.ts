import type { Probe } from '../../recipe/probe.ts';
import type { Evaluation } from '../evaluation.ts';
import { once } from '../../math/once.ts';

/** The least number of batches that is looked at; where an epoch has more, all of them. */
const LEAST = 128;

/** Share of batches whose gradient points along the whole training set's, or the mean cosine of the two. */
export function gradientDirection(
  { of, size }: Extract<Probe, { kind: 'gradientDirection' }>,
  at: Evaluation,
): number {
  const { samples } = at.table('train');
  const rows = size ?? at.arm.batchSize;
  // a batch of all samples is the training set
  if (rows >= samples) return 1;
  const cosines = cosinesOf(at, rows);
  const values = of === 'cosine' ? cosines : cosines.map((cosine) => Number(cosine > 0));
  return values.reduce((sum, value) => sum + value, 0) / cosines.length;
}

/** By batch size: both of what is read of them begins with the same. */
const known = once((_: Evaluation) => new Map<number, Float64Array>());

/** The cosines of so large batches' gradients with the whole training set's. */
function cosinesOf(at: Evaluation, rows: number): Float64Array {
  const cosines = known(at).get(rows);
  if (cosines) return cosines;
  const { samples } = at.table('train');
  const count = Math.max(LEAST, Math.floor(samples / rows));
  const fresh = cosinesWith(at.batchGradients(samples, 1), at.batchGradients(rows, count));
  known(at).set(rows, fresh);
  return fresh;
}

/** The cosine of each row of `rows` [n, parameters] with `whole` [parameters]; 0 for a row of zeros. */
export function cosinesWith(whole: Float32Array, rows: Float32Array): Float64Array {
  const parameters = whole.length;
  const length = Math.sqrt(whole.reduce((sum, value) => sum + value * value, 0));
  const cosines = new Float64Array(rows.length / parameters);
  for (let row = 0, at = 0; row < cosines.length; row++) {
    let product = 0;
    let square = 0;
    for (let i = 0; i < parameters; i++, at++) {
      product += rows[at]! * whole[i]!;
      square += rows[at]! * rows[at]!;
    }
    cosines[row] = product / (length * Math.sqrt(square) || 1);
  }
  return cosines;
}
