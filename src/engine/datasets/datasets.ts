import type { Data } from '../../recipe/data.ts';
import { curve } from './curve.ts';
import type { DataSet } from './data-set.ts';
import { digits } from './digits.ts';
import { gaussians } from './gaussians.ts';
import { identity } from './identity.ts';
import { noisyLabels } from './noisy-labels.ts';
import { own } from './own.ts';
import { penguins } from './penguins.ts';
import { planar } from './planar.ts';
import { slopes } from './slopes.ts';

export type { DataSet, Table } from './data-set.ts';

type Builder<D extends Data> = (data: D, seed: number) => DataSet;

/** How each kind of data is generated. */
export const DATASETS: { [K in Data['kind']]: Builder<Extract<Data, { kind: K }>> } = {
  planar,
  gaussians,
  curve,
  noisyLabels,
  penguins,
  digits,
  identity,
  slopes,
  own,
};

/**
 * The data set a plan asks for, the same bits for the same seed (a whole number from 0 to 2³² − 1).
 */
export const dataSet = (data: Data, seed: number): DataSet =>
  (DATASETS[data.kind] as Builder<Data>)(data, seed);

/** How many data sets are kept: both arms of a comparison ask for the same ones, and so does the next turn of a knob. */
const KEPT = 32;
const kept = new Map<string, DataSet>();

/** The same, and the same object for who asks again: it must not be written to. */
export function sharedDataSet(data: Data, seed: number): DataSet {
  const key = JSON.stringify([data, seed]);
  const found = kept.get(key) ?? dataSet(data, seed);
  // The last used is the last in line to be dropped.
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return found;
}
