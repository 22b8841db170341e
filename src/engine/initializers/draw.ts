import type { Stream } from '../../math/stream.ts';

/**
 * A variable to be filled: its shape, the inputs and outputs of its layer, and its stream
 * `init/<variable>`.
 */
export interface Draw {
  readonly shape: readonly number[];
  readonly fanIn: number;
  readonly fanOut: number;
  readonly draws: Pick<Stream, 'uniform' | 'normal'>;
}

/** z · deviation, z standard normal: float64, rounded once. All normal schemes share the same z. */
export const normalValues = (deviation: number, draw: Draw): Float32Array =>
  values(draw.shape, (row, column) => deviation * draw.draws.normal(0, row, column));

/** Uniform on −limit…limit: float64, rounded once. */
export const uniformValues = (limit: number, draw: Draw): Float32Array =>
  values(draw.shape, (row, column) => limit * (2 * draw.draws.uniform(0, row, column) - 1));

/**
 * Columns are the last axis (the units), rows all the others: a wider layer keeps the columns it
 * had.
 */
function values(
  shape: readonly number[],
  at: (row: number, column: number) => number,
): Float32Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const columns = shape.at(-1) ?? 1;
  return Float32Array.from({ length: size }, (_, i) => at(Math.floor(i / columns), i % columns));
}
