import type { Probe } from '../../recipe/probe.ts';
import type { Evaluation } from '../evaluation.ts';

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
  const whole = at.batchGradients(samples, 1);
  const count = Math.max(LEAST, Math.floor(samples / rows));
  const cosines = cosinesWith(whole, at.batchGradients(rows, count));
  const values = of === 'cosine' ? cosines : cosines.map((cosine) => Number(cosine > 0));
  return values.reduce((sum, value) => sum + value, 0) / count;
}

/** The cosine of each row of `rows` [n, parameters] with `whole` [parameters]; 0 for a row of zeros. */
export function cosinesWith(whole: Float32Array, rows: Float32Array): Float64Array {
  const parameters = whole.length;
  const length = Math.sqrt(whole.reduce((sum, value) => sum + value * value, 0));
  return Float64Array.from({ length: rows.length / parameters }, (_, row) => {
    let [product, square] = [0, 0];
    for (let i = 0, at = row * parameters; i < parameters; i++, at++) {
      product += rows[at]! * whole[i]!;
      square += rows[at]! * rows[at]!;
    }
    return product / (length * Math.sqrt(square) || 1);
  });
}
