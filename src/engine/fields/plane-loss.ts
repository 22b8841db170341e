import type { Field, FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { exchangedLoss } from './exchanged-loss.ts';

/** The training loss where the weights, laid end to end, are those of a point of the plane; running statistics stay. */
export function planeLoss(
  { rows, plane, number }: Extract<Field, { kind: 'planeLoss' }>,
  at: Evaluation,
): FieldValues['planeLoss'] {
  const { middle, across, up, extent } = plane;
  const variables = at.network.variables.map(({ fullName }) => fullName);
  const lengths = variables.map((name) => at.values(name).length);
  const lossOf = exchangedLoss(at, at.table('train').samples, 'test');
  const columns = 2 * rows - 1;
  const place = (i: number, count: number) => (2 * i) / (count - 1) - 1;
  const losses = Float32Array.from({ length: rows * columns }, (_, i) => {
    const a = 2 * extent * place(i % columns, columns);
    const b = -extent * place(Math.floor(i / columns), rows);
    const weights = Float32Array.from(middle, (m, k) => m + a * across[k]! + b * up[k]!);
    let from = 0;
    return lossOf(
      Object.fromEntries(
        variables.map((name, k) => [name, weights.slice(from, (from += lengths[k]!))]),
      ),
    );
  });
  return { plane: number, losses };
}
