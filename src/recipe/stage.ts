import type { CostAxis } from './cost-axis.ts';
import type { Data } from './data.ts';
import type { Evaluation } from './evaluation.ts';
import type { Knobs, KnobValues } from './knob.ts';
import type { Loss } from './loss.ts';
import type { Mark } from './mark.ts';
import type { ModelDraft } from './model.ts';
import type { Optimizer } from './optimizer.ts';
import type { Probe, Spacing } from './probe.ts';
import type { Sampler } from './sampler.ts';
import type { Schedule } from './schedule.ts';
import type { View } from './view.ts';

/** How an arm is trained. */
export interface Training {
  readonly optimizer: Optimizer;
  readonly schedule?: Schedule;
  readonly loss?: Loss;
  /** How samples come into batches; shuffled where it is not said. */
  readonly sampler?: Sampler;
  readonly batchSize: number;
  readonly steps: number;
  /** How many readings of whole data sets a run takes at most; 100 where it is not said. */
  readonly readings?: number;
  /** How they are spread; evenly where it is not said. */
  readonly spacing?: Spacing;
}

/** One side of the comparison: its model, and whatever else it changes. */
export type Arm = {
  readonly model: ModelDraft;
  readonly data?: Data;
  readonly evaluation?: Evaluation;
} & Partial<Training>;

/**
 * One experiment: what may be turned, what is trained, what is measured and what is shown. Plain data. Functions are
 * written as methods, so that a stage of certain knobs can stand where any stage is asked for.
 */
export interface Stage<
  Ks extends Knobs = Knobs,
  ArmName extends string = string,
  ProbeName extends string = string,
> {
  readonly knobs: Ks;
  data(knobs: KnobValues<Ks>): Data;
  arms(knobs: KnobValues<Ks>): Readonly<Record<ArmName, Arm>>;
  train(knobs: KnobValues<Ks>): Training;
  /** Where knobs are turned on the way, unless the reader has it otherwise; nowhere where it is not said. */
  readonly marks?: readonly Mark<Partial<KnobValues<NoInfer<Ks>>>>[];
  /** The arms in view at the start, at most four; the first two where it is not said. */
  readonly shown?: readonly NoInfer<ArmName>[];
  /**
   * What curves are drawn over at the start; the reader may choose another. Where it is said all axes are logarithmic, and the
   * choice stands above the curves; else they are drawn over steps, linearly.
   */
  readonly axis?: CostAxis;
  readonly probes: Readonly<Record<ProbeName, Probe>>;
  readonly views: readonly View<NoInfer<ProbeName>, keyof NoInfer<Ks> & string>[];
}

/** A stage typed against its own knobs, arms and probes. The first arm is the one with the thing in place. */
export const stage = <Ks extends Knobs, ArmName extends string, ProbeName extends string>(
  spec: Stage<Ks, ArmName, ProbeName>,
): Stage<Ks, ArmName, ProbeName> => spec;
