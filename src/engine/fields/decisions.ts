import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** What the test samples are, and what they are taken for; null where the task is regression. */
export function decisions(_: unknown, at: Evaluation): FieldValues['decisions'] {
  const { features, labels, width } = at.table('test');
  const predicted = at.classes('test');
  if (!labels || !predicted) return null;
  // copies: what is sent to the page is taken from here
  return {
    points: width === 2 ? features.slice() : null,
    labels: labels.slice(),
    predicted: predicted.slice(),
  };
}
