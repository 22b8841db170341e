import type { Racer } from './rounds.ts';
import type { Values } from './variables.ts';
import type { Workload } from './workload.ts';

/** A run of a workload by one peer, from the first values and on the batches all peers share. */
export interface Runner extends Racer {
  /** A copy of the variables as they are now. */
  variables(): Values;
  dispose(): void;
}

/** Starts a run. Where a peer cannot do the workload, this or its first step throws and says why. */
export type Peer = (workload: Workload) => Runner | Promise<Runner>;
