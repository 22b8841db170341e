import { classRows, largestCount, tableOf } from './class-rows.ts';
import { onePool, type SamplerBuilder } from './sampler.ts';

/** Row i mod n of every class of n rows, for i under the largest class's count; the shuffle is that of each epoch. */
export const classBalanced: SamplerBuilder<'classBalanced'> = (_, sampling) => {
  const classes = classRows(sampling.train);
  const most = largestCount(classes);
  const rows = classes.flatMap((own) =>
    Array.from({ length: most }, (_each, i) => own[i % own.length]!),
  );
  return onePool(tableOf(sampling.train, rows), sampling);
};
