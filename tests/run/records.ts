import { RunRecord } from '../../src/run/history.ts';
import type { Column, Diverged } from '../../src/worker/protocol.ts';

/** A column of one number a step. */
export const column = (steps: readonly number[], values: readonly number[]): Column => ({
  steps: Uint32Array.from(steps),
  values: Float32Array.from(values),
  width: values.length / steps.length,
});

export interface Known {
  readonly arm?: string;
  readonly seed?: number;
  readonly done?: boolean;
  readonly diverged?: Diverged | null;
}

/** A run with these losses, read at every tenth step. */
export function record(losses: readonly number[], known: Known = {}): RunRecord {
  const { arm = 'leaky', seed = 1, done = false, diverged = null } = known;
  const made = new RunRecord(`${arm}/${seed}`, arm, seed);
  const steps = losses.map((_, i) => 10 * i);
  if (losses.length > 0) made.append({ loss: column(steps, losses) });
  made.reached = steps.at(-1) ?? 0;
  made.done = done;
  made.divergence = diverged;
  return made;
}
