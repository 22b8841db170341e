import type { DataType } from '@tensorflow/tfjs-core';
import type { Node, Shape } from '../graph.ts';
import type { Builder } from '../builder.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** A kernel's result as tfjs types it. */
export interface Result {
  readonly shape: Shape;
  readonly dtype: DataType;
}

/** What the compiler knows of a tfjs kernel: the shapes of its results, and the instructions that compute them. */
export interface Op {
  /** Throws where the operands do not fit, as the kernel itself would, and NotCovered where they cannot be replayed. */
  shapes(
    inputs: readonly Shape[],
    attributes: Attributes,
    dtypes: readonly DataType[],
  ): readonly Result[];
  lower(node: Node, build: Builder): void;
  /** Whether the results are a list, even where it holds one. */
  readonly list?: boolean;
}
