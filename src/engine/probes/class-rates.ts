import type { Table } from '../datasets/data-set.ts';
import type { Evaluation } from '../evaluation.ts';
import { marginOf } from '../margin.ts';
import { once } from '../../math/once.ts';

/** How often class 0 and class 1 are taken for class 1 at test: [false positives, true positives] / samples; NaN without classes. */
const positiveRates = once((at: Evaluation): readonly [number, number] => {
  const { labels, samples } = at.table('test');
  const predicted = at.classes('test');
  if (!labels || !predicted) return [NaN, NaN];
  const counts = [0, 0];
  const positives = [0, 0];
  for (let i = 0; i < samples; i++) {
    counts[labels[i]!]!++;
    if (predicted[i] === 1) positives[labels[i]!]!++;
  }
  return [positives[0]! / counts[0]!, positives[1]! / counts[1]!];
});

const shareOf = once(({ labels, samples }: Table): number =>
  labels ? labels.reduce((sum, label) => sum + Number(label === 1), 0) / samples : NaN,
);

/** Share of class 1 in the training set as it is, before any sampler; NaN without classes. */
export const trainingShare = (at: Evaluation): number => shareOf(at.table('train'));

export function recall(of: 0 | 1, at: Evaluation): number {
  const rates = positiveRates(at);
  return of === 1 ? rates[1] : 1 - rates[0];
}

export const balancedAccuracy = (at: Evaluation): number => (recall(0, at) + recall(1, at)) / 2;

export function priorAccuracy(at: Evaluation): number {
  const share = trainingShare(at);
  return (1 - share) * recall(0, at) + share * recall(1, at);
}

/** π TPR / (π TPR + (1 − π) FPR) */
export function priorPrecision(at: Evaluation): number {
  const share = trainingShare(at);
  const [falsePositive, truePositive] = positiveRates(at);
  const right = share * truePositive;
  return right / (right + (1 - share) * falsePositive);
}

/** (pairs with the sample of class 1 above + half of those with equal margins) / n₀ n₁   (Mann & Whitney 1947) */
export function rankArea(at: Evaluation): number {
  const { labels } = at.table('test');
  if (!labels || at.units > 2) return NaN;
  const margins = marginOf(at.outputs('test'), at.units);
  const [zeros, ones] = [sortedOf(margins, labels, 0), sortedOf(margins, labels, 1)];
  let [below, upTo, above] = [0, 0, 0];
  for (const margin of ones) {
    while (zeros[below]! < margin) below++;
    while (zeros[upTo]! <= margin) upTo++;
    above += (below + upTo) / 2;
  }
  return above / (zeros.length * ones.length);
}

/** The margins of a class's samples, ascending. */
function sortedOf(
  margins: Float32Array | Float64Array,
  labels: Int32Array,
  of: 0 | 1,
): Float64Array {
  const own = new Float64Array(margins.length);
  let count = 0;
  for (let i = 0; i < margins.length; i++) if (labels[i] === of) own[count++] = margins[i]!;
  return own.subarray(0, count).sort();
}
