/** How training samples come into batches. All but `shuffled` bring the classes to equal shares. */
export type Sampler =
  | { readonly kind: 'shuffled' }
  | { readonly kind: 'classBalanced' }
  | { readonly kind: 'overSampled' }
  | { readonly kind: 'underSampled' }
  | { readonly kind: 'equalShares' }
  | { readonly kind: 'jittered'; readonly deviation: number };

export type SamplerKind = Sampler['kind'];
export type SamplerOf<K extends SamplerKind> = Extract<Sampler, { kind: K }>;

/** Every sample once an epoch, in random order: batches have the data's own class shares in the mean. */
export const shuffled = (): Sampler => ({ kind: 'shuffled' });
/**
 * Each class is listed as often as the largest one has samples, place i of its list holding sample i mod its own count;
 * an epoch is all lists, shuffled together. Equal shares an epoch, nearly equal shares a batch.
 */
export const classBalanced = (): Sampler => ({ kind: 'classBalanced' });
/** Samples of small classes are repeated at random, once and for all, until no class is larger. */
export const overSampled = (): Sampler => ({ kind: 'overSampled' });
/** Samples of large classes are left out at random, once and for all, until no class is smaller. */
export const underSampled = (): Sampler => ({ kind: 'underSampled' });
/** Each class has an equal share of every batch, from a random order of its own. */
export const equalShares = (): Sampler => ({ kind: 'equalShares' });

/** As `overSampled`, each repeat moved by Gaussian noise of that standard deviation in every feature. (Chawla et al. 2002 interpolate instead) */
export function jittered({ deviation }: { deviation: number }): Sampler {
  if (deviation >= 0 && Number.isFinite(deviation)) return { kind: 'jittered', deviation };
  throw new Error(`jittered: deviation ${deviation}; a number from 0 on is needed`);
}
