import { sizeOf, type Shape } from '../graph.ts';
import { util, type TensorInfo } from '../tf.ts';
import type { Attributes } from './op.ts';

/** The axes a kernel runs over, ascending; all where none is given. tfjs calls them by three names. Throws on an axis that is not there. */
export function axesOf(shape: Shape, attributes: Attributes): number[] {
  const given = attributes['axis'] ?? attributes['reductionIndices'] ?? attributes['dims'];
  const axes = given === null || given === undefined ? shape.map((_, i) => i) : given;
  return util.parseAxisParam(axes as number | number[], [...shape]).sort((a, b) => a - b);
}

/** The one axis a kernel runs along, the first if none is given, counted from the front of `rank` axes. */
export function axisOf(attributes: Attributes, rank: number): number {
  const axis = (attributes['axis'] ?? 0) as number;
  return axis < 0 ? axis + rank : axis;
}

/** A shape as [outer, size, inner] about one axis. */
export const about = (shape: Shape, axis: number) => ({
  outer: sizeOf(shape.slice(0, axis)),
  size: shape[axis]!,
  inner: sizeOf(shape.slice(axis + 1)),
});

/** The shape with another size on one axis. */
export const resized = (shape: Shape, axis: number, size: number): number[] =>
  shape.map((n, i) => (i === axis ? size : n));

/** A tensor of that shape, for the checks of tfjs. */
export const tensorOf = (shape: Shape): TensorInfo => ({
  dataId: {},
  shape: [...shape],
  dtype: 'float32',
});
