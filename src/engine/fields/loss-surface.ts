import { stream } from '../../math/stream.ts';
import type { Field, FieldValues } from '../../recipe/field.ts';
import type { Evaluation, Values } from '../evaluation.ts';
import { exchangedLoss } from './exchanged-loss.ts';

/** How many training samples the loss is the mean over, normalized as one batch where the network normalizes. */
const SAMPLES = 128;

/**
 * One row of L(w + α a + β b): α runs along the row, β down the rows from `reach` to −reach. a and b are standard normals
 * of the streams `surface/a/…` and `surface/b/…`, the same for every network of a seed, scaled unit by unit to the length of
 * the unit's weights; biases and what normalization has learned stay. (Li et al. 2018)
 */
export function lossSurface(
  { size, reach, row }: Extract<Field, { kind: 'lossSurface' }>,
  at: Evaluation,
): FieldValues['lossSurface'] {
  const kernels = at.network.variables
    .filter(({ name }) => name === 'kernel')
    .map(({ fullName, shape }) => {
      const values = at.values(fullName);
      const units = shape.at(-1)!;
      const draws = (axis: 'a' | 'b') => direction(at.moment.seed, axis, fullName, values, units);
      return { fullName, values, a: draws('a'), b: draws('b') };
    });
  const place = (i: number) => reach * ((2 * i) / (size - 1) - 1);
  const beta = -place(row);
  const lossOf = exchangedLoss(at, Math.min(SAMPLES, at.table('train').samples), 'batch');
  const losses = Float32Array.from({ length: size }, (_, column) => {
    const alpha = place(column);
    const moved = kernels.map(({ fullName, values, a, b }) => [
      fullName,
      values.map((value, i) => value + alpha * a[i]! + beta * b[i]!),
    ]);
    return lossOf(Object.fromEntries(moved) as Values);
  });
  return { row, losses };
}

/** Normals [inputs, units], each column as long as that of the weights. */
function direction(
  seed: number,
  axis: 'a' | 'b',
  name: string,
  weights: Float32Array,
  units: number,
): Float32Array {
  const rows = weights.length / units;
  const drawn = new Float32Array(weights.length);
  stream(seed, `surface/${axis}/${name}`).fillNormal(drawn, { step: 0, rows, columns: units });
  const lengthOf = (values: Float32Array, unit: number) =>
    Math.sqrt(values.reduce((sum, v, i) => (i % units === unit ? sum + v * v : sum), 0));
  const scales = Array.from(
    { length: units },
    (_, unit) => lengthOf(weights, unit) / lengthOf(drawn, unit),
  );
  return drawn.map((value, i) => value * scales[i % units]!);
}
