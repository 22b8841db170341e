/** Rows that batches are drawn from: `x` [samples, features], what the outputs should be `y` [samples, units]. */
export interface CopiedRows {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly samples: number;
}

/** A pool of a sampler: so many of every batch come from it, in the order of that stream. */
export interface CopiedPool extends CopiedRows {
  readonly count: number;
  readonly stream: string;
}

/** Variables, or what is carried beside them, by full name: flat, row by row. */
export type CopiedValues = Readonly<Record<string, Float32Array>>;

export interface CopiedState {
  readonly step: number;
  readonly variables: CopiedValues;
  readonly memory: CopiedValues;
}

/** What a run is made of from a step on. */
export interface CopiedSegment {
  readonly from: number;
  readonly pools: readonly CopiedPool[];
  /** The training set, on which the loss is measured. */
  readonly train: CopiedRows;
  /** Where everything stands that is not carried over from the segment before. */
  readonly first: CopiedState;
  /** The shapes of variables and of what is carried beside them. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
}

/** A run laid open, so that it can be trained again elsewhere and held against this one. */
export interface RunCopy {
  readonly segments: readonly CopiedSegment[];
  /** Stretches of states, each one step after the one before it. */
  readonly stretches: readonly (readonly CopiedState[])[];
  /** The mean loss over the training set with nothing dropped. */
  readonly curve: { readonly steps: Uint32Array; readonly losses: Float32Array };
}

/** A run's stretches, and how many steps each has: twenty steps in all. */
export const STRETCHES = 5;
export const STRETCH_STEPS = 4;
