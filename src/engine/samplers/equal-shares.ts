import { classRows, tableOf } from './class-rows.ts';
import type { SamplerBuilder } from './sampler.ts';

/** A pool a class, each with an order of its own; where the batch size does not divide, the first classes give one more. */
export const equalShares: SamplerBuilder<'equalShares'> = (_, { train, batchSize }) => {
  const classes = classRows(train);
  return classes.map((own, k) => ({
    table: tableOf(train, own),
    count: Math.floor((batchSize + classes.length - 1 - k) / classes.length),
    stream: `batches/${k}`,
  }));
};
