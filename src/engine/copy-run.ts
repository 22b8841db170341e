import { segmentsOf, type ArmPlan, type Segment } from '../recipe/plan.ts';
import { settled } from '../recipe/evaluation.ts';
import {
  STRETCH_STEPS,
  type CopiedRows,
  type CopiedSegment,
  type CopiedState,
  type RunCopy,
} from '../recipe/run-copy.ts';
import { carriedOf } from './carried.ts';
import { sharedDataSet, type Table } from './datasets/datasets.ts';
import { firstState } from './first-state.ts';
import { LOSSES } from './losses/losses.ts';
import { buildNetwork } from './network.ts';
import { poolsOf } from './samplers/samplers.ts';
import type { State, Trainer } from './trainer.ts';

/** The same run, measured with nothing dropped: what it is measured by changes no step. */
export function measuredSettled(arm: ArmPlan): ArmPlan {
  const plain = (plan: ArmPlan): ArmPlan => ({ ...plan, evaluation: settled() });
  const { segments } = arm;
  if (!segments) return plain(arm);
  return {
    ...plain(arm),
    segments: segments.map(({ from, plan }) => ({ from, plan: plain(plan) })),
  };
}

/**
 * A run laid open: what it starts from, stretches of states from each of `starts`, and its loss at `steps`, to which `goTo`
 * brings the trainer. That is one of the run, measured with nothing dropped, and is left at some step.
 */
export function copyRun(
  trainer: Trainer,
  starts: readonly State[],
  steps: readonly number[],
  goTo: (step: number) => void,
): RunCopy {
  const losses = steps.map((step) => {
    goTo(step);
    return trainer.evaluate().loss('train');
  });
  return {
    segments: segmentsOf(trainer.arm).map((segment) => copiedSegment(segment, trainer.seed)),
    stretches: starts.map((state) => stretchFrom(trainer, state)),
    curve: {
      steps: Uint32Array.from(steps),
      losses: Float32Array.from(losses),
    },
  };
}

function copiedSegment({ from, plan }: Segment, seed: number): CopiedSegment {
  const network = buildNetwork(plan);
  const { train } = sharedDataSet(plan.data, seed);
  const units = network.layers.at(-1)!.outputShape[0]!;
  const rows = (table: Table): CopiedRows => ({
    x: table.features,
    y: LOSSES[plan.loss.kind].targets(table, units),
    samples: table.samples,
  });
  const pools = poolsOf(plan.sampler, { train, batchSize: plan.batchSize, seed });
  return {
    from,
    pools: pools.map(({ table, count, stream }) => ({ ...rows(table), count, stream })),
    train: rows(train),
    first: firstState(network, plan, seed),
    shapes: Object.fromEntries([
      ...network.variables.map(({ fullName, shape }) => [fullName, shape] as const),
      ...carriedOf(network, plan).map(({ name, shape }) => [name, shape] as const),
    ]),
  };
}

/** That state and those after it, as far as the run goes. */
function stretchFrom(trainer: Trainer, state: State): CopiedState[] {
  trainer.restore(state);
  const states: CopiedState[] = [state];
  while (states.length <= STRETCH_STEPS && trainer.at < trainer.arm.steps) {
    if (trainer.advance(1).steps === 0) break;
    states.push(trainer.save());
  }
  return states;
}
