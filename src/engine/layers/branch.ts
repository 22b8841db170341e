import type { Highway, Residual } from '../../recipe/layer.ts';
import type { Inner } from './layer.ts';

/** The layers of a branch beside a shortcut. */
export const branchOf = ({ branch }: Residual | Highway): Inner[] =>
  branch.map((layer, i) => ({ path: `branch.${i}`, layer }));

/** The shape itself, where the branch keeps it; else an error that says both. */
export function keepsShape(
  kind: string,
  inputShape: readonly number[],
  innerShape: readonly number[],
): number[] {
  if (inputShape.join() === innerShape.join()) return [...inputShape];
  throw new Error(
    `${kind} layer: its branch turns the shape [${inputShape.join(', ')}] into [${innerShape.join(', ')}]; both must be the same`,
  );
}
