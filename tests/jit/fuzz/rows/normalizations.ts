import { largest, ROUNDING } from '../bounds.ts';
import { constant, float, tamed } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import type { Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

/** Shares of a whole along the last axis: a share moves by no more than twice what the numbers do. */
const softmax: Row = (sketch) => {
  const x = float(sketch, ({ shape }) => shape.length > 0);
  const count = x.shape.at(-1);
  if (count === undefined) return null;
  const error = 2 * x.error + (4 + count / 16) * ROUNDING;
  return sketch.add({ f: 'softmax', given: [x] }, { ...x, low: 0, high: 1, grid: 0, error });
};

/** (x − mean) scale / √(variance + ε) + offset, column by column, with variances of at least ½. */
const batchNorm: Row = (sketch) => {
  const x = float(sketch, ({ shape }) => shape.length >= 2);
  if (x.shape.length < 2) return null;
  const [mean, offset, scale] = [row(sketch, x), row(sketch, x), row(sketch, x)];
  const variance = tamed(sketch, row(sketch, x));
  const centred = largest(x) + largest(mean);
  const factor = Math.SQRT2 * largest(scale);
  const high = centred * factor + largest(offset);
  const error =
    factor * (x.error + mean.error + centred * variance.error) +
    Math.SQRT2 * centred * scale.error +
    offset.error +
    4 * ROUNDING * high;
  return sketch.add(
    { f: 'batchNorm', given: [x, mean, variance, offset, scale, 0.001] },
    { ...x, low: -high, high, grid: 0, error },
  );
};

/** One number for every column of x. */
function row(sketch: Sketch, { shape }: Value): Value {
  const fit = (each: Value) => each.shape.length === 1 && each.shape[0] === shape.at(-1);
  const found = float(sketch, fit);
  return fit(found) ? found : constant(sketch, shape.slice(-1));
}

export const NORMALIZATION_ROWS = { Softmax: softmax, FusedBatchNorm: batchNorm } satisfies Rows;
