import type { Looked } from '../worker/protocol.ts';

/** The fields of one arm at one step. */
export interface ArmFields {
  readonly id: string;
  readonly step: number;
  readonly values: Looked;
}
