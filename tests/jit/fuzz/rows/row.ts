import type { Sketch } from '../sketch.ts';
import type { Value } from '../value.ts';

/** Adds a call of one kernel to a graph, on values of it; null where there are none for it. */
export type Row = (sketch: Sketch) => Value | null;

/** Rows by the kernels they call, or by what else they are. */
export type Rows = Readonly<Record<string, Row>>;
