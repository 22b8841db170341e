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
  shapes(
    inputs: readonly Shape[],
    attributes: Attributes,
    dtypes: readonly DataType[],
  ): readonly Result[];
  lower(node: Node, build: Builder): void;
}

/** The shape two shapes broadcast to; sizes that differ must be 1. */
export function broadcastShape(a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const m = a[a.length - rank + i] ?? 1;
    const n = b[b.length - rank + i] ?? 1;
    return m === 1 ? n : m;
  });
}
