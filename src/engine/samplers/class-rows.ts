import type { Table } from '../datasets/data-set.ts';

/** The rows of each class that the table has any of, classes in order; throws where it has no classes. */
export function classRows({ labels }: Table): readonly (readonly number[])[] {
  if (!labels) throw new Error('this sampler needs classes: use shuffled() for regression');
  const rows: number[][] = [];
  labels.forEach((label, row) => (rows[label] ??= []).push(row));
  return rows.filter((each) => each !== undefined);
}

/** How many rows the largest class has. */
export const largestCount = (rows: readonly (readonly number[])[]): number =>
  Math.max(...rows.map(({ length }) => length));

/** The table of those rows, copied, in that order; a row may come more than once. */
export function tableOf(table: Table, rows: readonly number[]): Table {
  const { width, labels, targets, samples } = table;
  const outputs = targets ? targets.length / samples : 0;
  return {
    features: copied(table.features, rows, width),
    labels: labels && Int32Array.from(rows, (row) => labels[row]!),
    targets: targets && copied(targets, rows, outputs),
    samples: rows.length,
    width,
  };
}

function copied(values: Float32Array, rows: readonly number[], width: number): Float32Array {
  const copy = new Float32Array(rows.length * width);
  rows.forEach((row, at) => copy.set(values.subarray(row * width, (row + 1) * width), at * width));
  return copy;
}
