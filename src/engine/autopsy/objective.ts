import { log } from '../../math/elementary.ts';
import type { ArmPlan } from '../../recipe/plan.ts';
import type { Table } from '../datasets/data-set.ts';
import { LOSSES } from '../losses/losses.ts';
import { scope } from '../scope.ts';
import * as tf from '../tf.ts';

/** The mean loss for outputs [samples, units] on the training set, each class counting as much as in training. */
export function trainingLoss(arm: ArmPlan, table: Table, outputs: Float32Array): number {
  const units = outputs.length / table.samples;
  const targets = LOSSES[arm.loss.kind].targets(table, units);
  const lossOf = (z: Float32Array, y: Float32Array) =>
    scope(() => {
      const shape: [number, number] = [z.length / units, units];
      return LOSSES[arm.loss.kind]
        .value(tf.tensor2d(z, shape), tf.tensor2d(y, shape))
        .dataSync()[0]!;
    });
  const parts = classParts(arm, table);
  if (!parts) return lossOf(outputs, targets);
  return parts.reduce((sum, part, label) => {
    const ofClass = (_: number, i: number) => table.labels![Math.floor(i / units)] === label;
    return part > 0 ? sum + part * lossOf(outputs.filter(ofClass), targets.filter(ofClass)) : sum;
  }, 0);
}

/** The training loss of the best answer that is the same for all inputs; NaN where the loss is no distance to targets. */
export function constantLoss(arm: ArmPlan, table: Table, units: number): number {
  const { kind } = arm.loss;
  if (kind === 'meanOutput') return NaN;
  const parts = classParts(arm, table);
  const targets = LOSSES[kind].targets(table, units);
  const counts = countsOf(table);
  const weight = (row: number) => {
    const label = table.labels?.[row] ?? 0;
    return parts ? parts[label]! / counts[label]! : 1 / table.samples;
  };
  const weights = Array.from({ length: table.samples }, (_, row) => weight(row));
  const mean = (unit: number, of: (y: number) => number) =>
    weights.reduce((sum, each, row) => sum + each * of(targets[row * units + unit]!), 0);
  const means = Array.from({ length: units }, (_, unit) => mean(unit, (y) => y));
  if (kind === 'meanSquaredError') {
    const variances = means.map((middle, unit) => mean(unit, (y) => (y - middle) ** 2));
    return variances.reduce((sum, each) => sum + each, 0) / units;
  }
  const shares = units === 1 ? [means[0]!, 1 - means[0]!] : means;
  return shares.reduce((sum, share) => (share > 0 ? sum - share * log(share) : sum), 0);
}

/** How much each class counts in training, 1 in all, where that is not its share of the samples; else null. */
function classParts({ sampler, loss }: ArmPlan, table: Table): readonly number[] | null {
  if (!table.labels) return null;
  const counts = countsOf(table);
  // all samplers but the shuffled one bring classes to equal shares
  const drawn = sampler.kind === 'shuffled' ? counts : counts.map((count) => Number(count > 0));
  const weights = 'weights' in loss ? loss.weights : undefined;
  if (sampler.kind === 'shuffled' && !weights) return null;
  const parts = drawn.map((part, label) => part * (weights?.[label]?.placeholder ?? 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** Samples of each class. */
function countsOf(table: Table): readonly number[] {
  const counts: number[] = [];
  for (const label of table.labels ?? []) counts[label] = (counts[label] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}
