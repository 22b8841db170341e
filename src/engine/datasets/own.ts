import { ownHash, type OwnData } from '../../recipe/data.ts';
import { divide } from '../../recipe/own-split.ts';
import { scalesOf, type OwnTable } from '../../recipe/own-table.ts';
import type { DataSet, Table } from './data-set.ts';

/** The last tables brought, by hash: the one in use, and those of runs that are still going away. */
const KEPT = 4;
const tables = new Map<string, OwnTable>();

/** Takes in a table of the reader's; whoever makes a data set of it must have done this. */
export function bringOwn(table: OwnTable): void {
  const hash = ownHash(table);
  tables.delete(hash);
  tables.set(hash, table);
  if (tables.size > KEPT) tables.delete(tables.keys().next().value!);
}

/** The table's rows as they are divided by the seed, every column standardized as the training rows say. Throws before the table is brought. */
export function own({ hash }: OwnData, seed: number): DataSet {
  const table = tables.get(hash);
  if (!table)
    throw new Error(`own data ${hash} has not been brought: bringOwn(table) before a run`);
  const { train, test } = divide(table, seed);
  const scales = scalesOf(table, train);
  const standardized = (of: readonly number[]): Table => ({
    features: Float32Array.from(
      of.flatMap((row) =>
        scales.map(({ mean, deviation }, j) => (table.rows[row]![j]! - mean) / deviation),
      ),
    ),
    labels: Int32Array.from(of, (row) => table.labels[row]!),
    targets: null,
    samples: of.length,
    width: scales.length,
  });
  return { train: standardized(train), test: standardized(test) };
}
