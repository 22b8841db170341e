import { moments } from '../math/statistics.ts';

/** Samples that the reader has brought: numbers in columns, and a class a row. */
export interface OwnTable {
  /** What the columns of numbers are called. */
  readonly columns: readonly string[];
  /** What the classes are called. */
  readonly classes: readonly string[];
  /** A row a sample: its numbers, one a column. */
  readonly rows: readonly (readonly number[])[];
  /** The place of each row's class among the classes. */
  readonly labels: readonly number[];
}

/** How many rows each class has. */
export const classCounts = ({ classes, labels }: OwnTable): number[] =>
  classes.map((_, k) => labels.reduce((sum, label) => sum + Number(label === k), 0));

/** How many of so many rows of a class are kept for the test: a quarter. */
export const testShare = (count: number): number => Math.floor(count / 4);

/** How many rows are for training, how many for the test, and which share of the training rows is of class 1. */
export function ownSizes(table: OwnTable): { samples: number; testSamples: number; share: number } {
  const counts = classCounts(table);
  const trained = counts.map((count) => count - testShare(count));
  const samples = trained.reduce((sum, count) => sum + count, 0);
  return { samples, testSamples: table.rows.length - samples, share: trained[1]! / samples };
}

/** Of every column what it is shifted and divided by: mean and standard deviation of those rows; 1 where all are alike. */
export const scalesOf = (
  { columns, rows }: OwnTable,
  of: readonly number[],
): { mean: number; deviation: number }[] =>
  columns.map((_, j) => {
    const { mean, deviation } = moments(of.map((row) => rows[row]![j]!));
    return { mean, deviation: deviation || 1 };
  });

/** How far a picture must reach, in standard deviations, to show the first two columns; 4 at most. */
export function ownExtent(table: OwnTable): number {
  const scales = scalesOf(table, [...table.rows.keys()]).slice(0, 2);
  const far = Math.max(
    ...scales.map(({ mean, deviation }, j) =>
      table.rows.reduce((most, row) => Math.max(most, Math.abs(row[j]! - mean) / deviation), 0),
    ),
  );
  return Math.min(4, Math.ceil(11 * far) / 10);
}
