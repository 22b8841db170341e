import type { Data } from './data.ts';
import type { Loss } from './loss.ts';
import type { Model } from './model.ts';
import type { Optimizer } from './optimizer.ts';

/** Every number of the step that is due at the cursor, from features to the weights after it, and what readings are made of. */
export interface ExplainedField {
  readonly kind: 'explained';
}

/** Asks for the numbers of the step that is due. */
export const explainedField = (): ExplainedField => ({ kind: 'explained' });

/** What a step makes of a variable: `gradient` is that of the mean loss over the batch. */
export interface ExplainedVariable {
  readonly before: Float32Array;
  readonly gradient: Float32Array;
  readonly after: Float32Array;
}

/** One step of training as the engine takes it; arrays go sample by sample of the batch, [rows, units]. */
export interface ExplainedStep {
  /** What takes it: of a steered run, what that is from here on. */
  readonly arm: {
    readonly data: Data;
    readonly model: Model;
    readonly loss: Loss;
    readonly optimizer: Optimizer;
  };
  /** Steps taken before it. */
  readonly step: number;
  readonly rows: number;
  /** The place of each sample in the table it is drawn from. */
  readonly samples: Int32Array;
  readonly features: Float32Array;
  readonly targets: Float32Array;
  /** The mean over the batch. */
  readonly loss: number;
  /** The numbers it reads, by their path in the plan, at this step. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What passes each point, by full name such as `dense1/preActivation`. */
  readonly points: Readonly<Record<string, Float32Array>>;
  /** ∂L/∂ of it, L being the mean over the batch. */
  readonly deltas: Readonly<Record<string, Float32Array>>;
  readonly variables: Readonly<Record<string, ExplainedVariable>>;
  readonly memory: Readonly<Record<string, Omit<ExplainedVariable, 'gradient'>>>;
}

/** What readings of a data set are made of. */
export interface Measured {
  readonly samples: number;
  /** The loss of each sample by itself, from the outputs that the engine gives. */
  readonly losses: Float64Array;
  /** Their mean as the engine gives it. */
  readonly loss: number;
  /** The class of each sample and the one it is taken for; null for regression. */
  readonly labels: Int32Array | null;
  readonly predicted: Int32Array | null;
}

export interface Explained {
  readonly step: ExplainedStep;
  readonly measured: { readonly train: Measured; readonly test: Measured };
}
