import type { Place } from '../../../run/explain/seen.ts';

/** A number to explain: of which arm, and, counted from 0, on which sample of the batch. */
export interface Spot {
  readonly arm: string;
  readonly place: Place;
  readonly sample: number;
}
