import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** The training inputs and their classes, copied out. */
export function samples(_: unknown, at: Evaluation): FieldValues['samples'] {
  const { features, labels } = at.table('train');
  return { points: features.slice(), labels: labels && labels.slice() };
}
