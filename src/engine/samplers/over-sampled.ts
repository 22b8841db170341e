import { stream } from '../../math/stream.ts';
import { classRows, largestCount, tableOf } from './class-rows.ts';
import { onePool, type SamplerBuilder, type Sampling } from './sampler.ts';

/** Every row, then for each class as many of its rows, drawn with replacement, as it lacks. */
export const overSampled: SamplerBuilder<'overSampled'> = (_, sampling) =>
  onePool(tableOf(sampling.train, repeatedRows(sampling)), sampling);

/** The rows of the training set as they are, and behind them the repeats: stream `sampler/repeats`, one draw a repeat. */
export function repeatedRows({ train, seed }: Sampling): readonly number[] {
  const classes = classRows(train);
  const most = largestCount(classes);
  const draws = stream(seed, 'sampler/repeats');
  const repeats = classes.flatMap((own, k) =>
    Array.from({ length: most - own.length }, (_, i) => own[draws.integer(own.length, 0, i, k)]!),
  );
  return [...Array.from({ length: train.samples }, (_, row) => row), ...repeats];
}
