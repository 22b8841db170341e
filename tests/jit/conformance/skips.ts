import type { Skip } from './judge.ts';

/**
 * Specs that the replayed kernels fail, and why they may. They are run all the same: one that passes must leave this
 * list.
 */
export const SKIPS: readonly Skip[] = [
  {
    reason:
      'A replayed step has nobody to throw to: an index that is outside takes the nearest one inside.',
    specs: ['gather throws when index is out of bound'],
  },
];
