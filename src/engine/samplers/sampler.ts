import type { SamplerKind, SamplerOf } from '../../recipe/sampler.ts';
import type { Table } from '../datasets/data-set.ts';

/** A table whose rows are gone through in one random order after another, and how many of each batch it gives. */
export interface Pool {
  readonly table: Table;
  readonly count: number;
  /** The stream of its orders. */
  readonly stream: string;
}

/** What a sampler is given: the training set, the batch size, and the seed of what it draws once and for all. */
export interface Sampling {
  readonly train: Table;
  readonly batchSize: number;
  readonly seed: number;
}

/** The pools of a run, whose counts make up the batch. */
export type SamplerBuilder<K extends SamplerKind> = (
  sampler: SamplerOf<K>,
  sampling: Sampling,
) => readonly Pool[];

/** All of every batch from one table. */
export const onePool = (table: Table, { batchSize }: Sampling): readonly Pool[] => [
  { table, count: batchSize, stream: 'batches' },
];
