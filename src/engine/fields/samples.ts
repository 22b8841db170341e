import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** The training inputs, where they are points of the plane, and their classes, copied out. */
export function samples(_: unknown, at: Evaluation): FieldValues['samples'] {
  const { features, labels, width } = at.table('train');
  return { points: width === 2 ? features.slice() : null, labels: labels && labels.slice() };
}
