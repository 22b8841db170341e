import { permutation } from '../../math/permutation.ts';
import { moments } from '../../math/statistics.ts';
import { stream } from '../../math/stream.ts';
import type { SlopesData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';

/**
 * The slopes are normal draws of `data/slope`, shifted and scaled to mean 0 and the deviation asked for; column k has them
 * in the order of permutation k of `data/order`. There is no other set to test on.
 */
export function slopes({ walkers, samples, deviation }: SlopesData, seed: number): DataSet {
  const draws = stream(seed, 'data/slope');
  const drawn = Float64Array.from({ length: samples }, (_, row) => draws.normal(0, row, 0));
  const { mean, deviation: spread } = moments(drawn);
  const slope = drawn.map((value) => (deviation * (value - mean)) / (spread || 1));
  const features = new Float32Array(samples * walkers);
  const order = stream(seed, 'data/order');
  for (let k = 0; k < walkers; k++)
    permutation(order, k, samples).forEach((from, row) => {
      features[row * walkers + k] = slope[from]!;
    });
  const table: Table = { features, labels: null, targets: null, samples, width: walkers };
  return { train: table, test: table };
}
