import { principalPlane } from '../../math/principal-plane.ts';
import type { Field, FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { exchangedLoss } from './exchanged-loss.ts';

/**
 * Ways of weights, laid end to end as the network has them, on the plane that holds most of them, and the training loss where
 * the weights are those of a point of the plane; running statistics stay. (Li et al. 2018)
 */
export function plane(
  { rows, ways, number }: Extract<Field, { kind: 'plane' }>,
  at: Evaluation,
): FieldValues['plane'] {
  const variables = at.network.variables.map(({ fullName }) => ({
    fullName,
    length: at.values(fullName).length,
  }));
  const width = variables.reduce((sum, { length }) => sum + length, 0);
  const { plane: found, ways: flat } = principalPlane(ways, width);
  const { middle, across, up, extent } = found;
  const lossOf = exchangedLoss(at, at.table('train').samples, 'test');
  const columns = 2 * rows - 1;
  const place = (i: number, count: number) => (2 * i) / (count - 1) - 1;
  const loss = Float32Array.from({ length: rows * columns }, (_, i) => {
    const a = 2 * extent * place(i % columns, columns);
    const b = -extent * place(Math.floor(i / columns), rows);
    const weights = Float32Array.from(middle, (m, k) => m + a * across[k]! + b * up[k]!);
    let from = 0;
    return lossOf(
      Object.fromEntries(
        variables.map(({ fullName, length }) => [fullName, weights.slice(from, (from += length))]),
      ),
    );
  });
  return { number, ways: flat, extent, rows, loss };
}
