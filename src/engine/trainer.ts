import type { ExplainedStep } from '../recipe/explained.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import type { DataSet } from './datasets/datasets.ts';
import type { Divergence } from './divergence.ts';
import type { Evaluation } from './evaluation.ts';
import type { Network } from './network.ts';

/** Values of data-set probes: one number each, or one a layer. */
export type Readings = Readonly<Record<string, number | readonly number[]>>;

/** Steps that were taken, and the batch readings of each: one number a step, or one a layer and step. */
export interface Taken {
  readonly steps: number;
  readonly columns: Readonly<Record<string, Float32Array>>;
}

/** Variables and optimizer memory before step `step`, copied out. */
export interface State {
  readonly step: number;
  readonly variables: Readonly<Record<string, Float32Array>>;
  readonly memory: Readonly<Record<string, Float32Array>>;
}

/** One run: an arm on a seed, trained step by step. Its whole course is a function of the two. */
export interface Trainer {
  readonly arm: ArmPlan;
  readonly seed: number;
  readonly network: Network;
  readonly data: DataSet;
  /** Steps taken so far. */
  readonly at: number;
  /** Why the run ended early, if it did. */
  readonly divergence: Divergence | null;

  /**
   * Takes up to `most` steps, at least one, and gives what its batches read. A step whose loss is not finite is not
   * taken and ends the run: then no more steps are taken.
   */
  advance(most: number): Taken;
  /** The data-set readings at the present state. */
  read(): Readings;
  /** The network at the present state, for questions; good until the next step. */
  evaluate(): Evaluation;
  /** Every number of the step that is due, which is not taken. */
  explain(): ExplainedStep;
  /** A copy of the present state. */
  save(): State;
  /** Goes to a state saved before, of this run. */
  restore(state: State): void;
  dispose(): void;
}
