import { prepare } from '../../../src/engine/datasets/prepare.ts';
import type { Divergence } from '../../../src/engine/divergence.ts';
import { Trainers } from '../../../src/engine/trainers.ts';
import type { Autopsy } from '../../../src/recipe/autopsy.ts';
import type { Engine } from '../../../src/recipe/engine.ts';
import type { ArmPlan } from '../../../src/recipe/plan.ts';
import { Job } from '../../../src/worker/job.ts';

const ROOM = 4 * 2 ** 20;
const trainers = new Trainers();

/** A run trained to its end as the worker trains it, and its autopsy. */
export async function dissected(
  arm: ArmPlan,
  { seed = 1, engine = 'replay' }: { seed?: number; engine?: Engine } = {},
): Promise<Autopsy & { divergence: Divergence | null }> {
  await prepare(arm.data);
  const order = { id: 'run', arm, seed, rank: 0, engine };
  const job = new Job(order, ROOM, (...asked) => trainers.start(...asked));
  while (!job.done) job.train(() => false);
  try {
    return { ...job.autopsy(), divergence: job.divergence };
  } finally {
    job.dispose();
  }
}
