import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { marginOf } from '../margin.ts';
import { recall, trainingShare } from '../probes/class-rates.ts';

/** A curve has a point wherever either share has grown by so much since the last. */
const APART = 1 / 200;

/** The ROC curve over the test set, thinned; null where there are no two classes. */
export function roc(_: unknown, at: Evaluation): FieldValues['roc'] {
  const { labels, samples } = at.table('test');
  if (!labels || at.units > 2) return null;
  const margins = marginOf(at.outputs('test'), at.units);
  const order = Uint32Array.from(margins, (_each, i) => i).sort(
    (a, b) => margins[b]! - margins[a]!,
  );
  const totals = [0, 0];
  for (const label of labels) totals[label]!++;
  const counts = [0, 0];
  const points: [number, number][] = [[0, 0]];
  order.forEach((row, i) => {
    counts[labels[row]!]!++;
    const isTied = i + 1 < samples && margins[order[i + 1]!] === margins[row];
    const [x, y] = [counts[0]! / totals[0]!, counts[1]! / totals[1]!];
    const [fromX, fromY] = points.at(-1);
    const isApart = x - fromX >= APART || y - fromY >= APART || i + 1 === samples;
    if (!isTied && isApart) points.push([x, y]);
  });
  return {
    falsePositive: Float32Array.from(points, ([x]) => x),
    truePositive: Float32Array.from(points, ([, y]) => y),
    at: { falsePositive: 1 - recall(0, at), truePositive: recall(1, at) },
    share: trainingShare(at),
  };
}
