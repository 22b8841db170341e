import { permutation } from '../math/permutation.ts';
import { moments } from '../math/statistics.ts';
import { stream } from '../math/stream.ts';

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

/** How much a table may have; of `each` class there must be as many rows at least, so that training and test have some. */
export const OWN_LIMITS = {
  rows: 5000,
  columns: { least: 2, most: 20 },
  classes: { least: 2, most: 10 },
  each: 4,
  /** Characters of a name. */
  name: 60,
  /** Numbers lie between − this and this. */
  size: 1e12,
};

/** What keeps a table from being trained on. */
export type OwnFault =
  | { readonly kind: 'rows' | 'columns' | 'classes'; readonly count: number }
  | { readonly kind: 'rare'; readonly name: string; readonly count: number };

/** How many rows each class has. */
export const classCounts = ({ classes, labels }: OwnTable): number[] =>
  classes.map((_, k) => labels.reduce((sum, label) => sum + Number(label === k), 0));

/** The first thing that keeps the table from being trained on; null where nothing does. */
export function ownFault(table: OwnTable): OwnFault | null {
  const { rows, columns, classes, each } = OWN_LIMITS;
  const width = table.columns.length;
  const kinds = table.classes.length;
  if (width < columns.least || width > columns.most) return { kind: 'columns', count: width };
  if (table.rows.length > rows) return { kind: 'rows', count: table.rows.length };
  if (kinds < classes.least || kinds > classes.most) return { kind: 'classes', count: kinds };
  const counts = classCounts(table);
  const rare = counts.findIndex((count) => count < each);
  return rare < 0 ? null : { kind: 'rare', name: table.classes[rare]!, count: counts[rare]! };
}

/** How many of so many rows of a class are kept for the test: a quarter. */
const testShare = (count: number): number => Math.floor(count / 4);

/** How many rows are for training, how many for the test, and which share of the training rows is of class 1. */
export function ownSizes(table: OwnTable): { samples: number; testSamples: number; share: number } {
  const counts = classCounts(table);
  const trained = counts.map((count) => count - testShare(count));
  const samples = trained.reduce((sum, count) => sum + count, 0);
  return { samples, testSamples: table.rows.length - samples, share: trained[1]! / samples };
}

/** Each class in a random order (stream `data/split`): the first quarter is for the test, the others for training. */
export function divide(table: OwnTable, seed: number): { train: number[]; test: number[] } {
  const draws = stream(seed, 'data/split');
  const [train, test]: [number[], number[]] = [[], []];
  table.classes.forEach((_, k) => {
    const own = table.labels.flatMap((label, row) => (label === k ? [row] : []));
    const order = Array.from(permutation(draws, k, own.length), (i) => own[i]!);
    const kept = testShare(own.length);
    test.push(...order.slice(0, kept));
    train.push(...order.slice(kept));
  });
  return { train, test };
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
