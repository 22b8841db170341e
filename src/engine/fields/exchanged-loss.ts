import type { AskedMode, Evaluation, Values } from '../evaluation.ts';
import { LOSSES } from '../losses/losses.ts';
import { scope } from '../scope.ts';
import * as tf from '../tf.ts';

/** The mean loss over the first `samples` training samples, with some variables exchanged. */
export function exchangedLoss(
  at: Evaluation,
  samples: number,
  mode: AskedMode,
): (variables: Values) => number {
  const table = at.table('train');
  const features = table.features.slice(0, samples * table.width);
  const loss = LOSSES[at.arm.loss.kind];
  const targets = loss.targets(table, at.units).slice(0, samples * at.units);
  return (variables) =>
    scope(() => {
      const outputs = at.exchanged(variables, features, mode);
      const [z, y] = [outputs, targets].map((each) => tf.tensor2d(each, [samples, at.units]));
      return loss.value(z!, y!).dataSync()[0]!;
    });
}
