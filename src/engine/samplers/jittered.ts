import { stream } from '../../math/stream.ts';
import { tableOf } from './class-rows.ts';
import { repeatedRows } from './over-sampled.ts';
import { onePool, type SamplerBuilder } from './sampler.ts';

/** The same rows as over-sampling; the repeats have noise added, stream `sampler/jitter`, one draw a number. */
export const jittered: SamplerBuilder<'jittered'> = ({ deviation }, sampling) => {
  const { train, seed } = sampling;
  const table = tableOf(train, repeatedRows(sampling));
  const noise = stream(seed, 'sampler/jitter');
  const { features, width } = table;
  for (let at = train.samples * width; at < features.length; at++)
    features[at]! += deviation * noise.normal(0, Math.floor(at / width), at % width);
  return onePool(table, sampling);
};
