import { gridPoints } from '../../math/grid.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { LOSSES } from '../losses/losses.ts';

/** Probability of class 1 over a square of the plane; null unless inputs are planar and the task is classification. */
export function boundary(
  { size, extent }: { size: number; extent: number },
  at: Evaluation,
): FieldValues['boundary'] {
  if (at.table('train').width !== 2) return null;
  const outputs = at.predict(gridPoints({ size, low: -extent, high: extent }));
  const probability = LOSSES[at.arm.loss.kind].probability(outputs, at.units);
  return probability && { size, extent, probability };
}
