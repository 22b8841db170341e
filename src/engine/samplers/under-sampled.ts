import { permutation } from '../../math/permutation.ts';
import { stream } from '../../math/stream.ts';
import { classRows, tableOf } from './class-rows.ts';
import { onePool, type SamplerBuilder } from './sampler.ts';

/** Of every class as many rows as the smallest has: the first of a random order, stream `sampler/kept`. */
export const underSampled: SamplerBuilder<'underSampled'> = (_, sampling) => {
  const classes = classRows(sampling.train);
  const least = Math.min(...classes.map(({ length }) => length));
  const draws = stream(sampling.seed, 'sampler/kept');
  const rows = classes.flatMap((own, k) =>
    Array.from(permutation(draws, k, own.length).subarray(0, least), (i) => own[i]!),
  );
  return onePool(tableOf(sampling.train, rows), sampling);
};
