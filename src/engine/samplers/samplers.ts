import type { Sampler, SamplerKind } from '../../recipe/sampler.ts';
import { classBalanced } from './class-balanced.ts';
import { equalShares } from './equal-shares.ts';
import { jittered } from './jittered.ts';
import { overSampled } from './over-sampled.ts';
import type { Pool, SamplerBuilder, Sampling } from './sampler.ts';
import { shuffled } from './shuffled.ts';
import { underSampled } from './under-sampled.ts';

/** What each sampler draws its batches from. */
export const SAMPLERS: { [K in SamplerKind]: SamplerBuilder<K> } = {
  shuffled,
  classBalanced,
  overSampled,
  underSampled,
  equalShares,
  jittered,
};

/** The pools that a sampler draws each batch from, in the order in which they lie in it. */
export const poolsOf = (sampler: Sampler, sampling: Sampling): readonly Pool[] =>
  (SAMPLERS[sampler.kind] as SamplerBuilder<SamplerKind>)(sampler, sampling).filter(
    ({ count }) => count > 0,
  );
