import { exp } from '../../math/elementary.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { logSumExp } from '../losses/log-sum-exp.ts';

/** The first test digits and what they are taken for; and of the whole test set, how many wrongly and how surely. */
export function digits({ count }: { count: number }, at: Evaluation): FieldValues['digits'] {
  const { features, labels, samples, width } = at.table('test');
  const predicted = at.classes('test');
  if (at.arm.data.kind !== 'digits' || !labels || !predicted) return null;
  const wrong = [...labels.keys()].filter((row) => predicted[row] !== labels[row]);
  const sum = wrong.reduce((total, row) => total + probability(at, row, predicted[row]!), 0);
  return {
    side: Math.sqrt(width),
    pixels: Uint8Array.from(features.subarray(0, count * width), (ink) => Math.round(255 * ink)),
    labels: Uint8Array.from(labels.subarray(0, count)),
    predicted: Uint8Array.from(predicted.subarray(0, count)),
    samples,
    wrong: wrong.length,
    certainty: sum / wrong.length,
  };
}

/** The probability of a class for a test sample: its share of the softmax. */
function probability(at: Evaluation, row: number, label: number): number {
  const logits = at.outputs('test').subarray(row * at.units, (row + 1) * at.units);
  return exp(logits[label]! - logSumExp(logits));
}
