import { onePool, type SamplerBuilder } from './sampler.ts';

/** The training set as it is. */
export const shuffled: SamplerBuilder<'shuffled'> = (_, sampling) =>
  onePool(sampling.train, sampling);
