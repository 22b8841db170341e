import type { DataType } from '@tensorflow/tfjs-core';
import type { Builder, Pointer } from '../builder.ts';
import { sizeOf, type Node, type Operand, type Shape } from '../graph.ts';
import { CUMULATIONS, REDUCTIONS } from '../instructions.ts';
import { upcastType } from '../tf.ts';
import { about, axesOf } from './axes.ts';
import type { Attributes, Op } from './op.ts';

type Reduction = (typeof REDUCTIONS)[number];
type Cumulation = (typeof CUMULATIONS)[number];

/** Numbers that are added up or multiplied: truth counts as whole numbers. */
const counted = (dtype: DataType): DataType => upcastType(dtype, 'int32');
const same = (dtype: DataType): DataType => dtype;

/** A reduction over any axes. */
const reduce = (name: Reduction, resultType: (dtype: DataType) => DataType): Op => ({
  shapes: ([shape], attributes, [dtype]) => [
    { shape: reducedShape(shape!, attributes), dtype: resultType(dtype!) },
  ],
  lower: (node, build) => {
    const { a, outer, size, inner } = middle(node, build);
    build.into(node.outputs[0]!, (out) =>
      build.emit('reduce', [REDUCTIONS.indexOf(name), out, a, outer, size, inner]),
    );
  },
});

/** The place of the largest or smallest number along an axis. */
const argReduce = (which: 0 | 1): Op => ({
  shapes: ([shape], attributes) => [{ shape: reducedShape(shape!, attributes), dtype: 'int32' }],
  lower: (node, build) => {
    const { a, outer, size, inner } = middle(node, build);
    build.into(node.outputs[0]!, (out) =>
      build.emit('argReduce', [which, out, a, outer, size, inner]),
    );
  },
});

/** Running sums or products along an axis. */
const cumulate = (name: Cumulation): Op => ({
  shapes: ([shape], _, [dtype]) => [{ shape: shape!, dtype: counted(dtype!) }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [{ shape }] = inputs as [Operand];
    const { outer, size, inner } = about(shape, axesOf(shape, attributes)[0]!);
    const a = build.float(inputs[0]!);
    build.into(outputs[0]!, (out) =>
      build.emit('cumulate', [
        CUMULATIONS.indexOf(name),
        out,
        a,
        outer,
        size,
        inner,
        attributes['exclusive'] ? 1 : 0,
        attributes['reverse'] ? 1 : 0,
      ]),
    );
  },
});

function reducedShape(shape: Shape, attributes: Attributes): number[] {
  const axes = axesOf(shape, attributes);
  if (attributes['keepDims']) return shape.map((n, i) => (axes.includes(i) ? 1 : n));
  return shape.filter((_, i) => !axes.includes(i));
}

/** The operand as [outer, size, inner] with the reduced axes in the middle; moved there where they lie apart. */
function middle(
  { inputs, attributes }: Node,
  build: Builder,
): { a: Pointer; outer: number; size: number; inner: number } {
  const operand = inputs[0]!;
  const { shape } = operand;
  const axes = axesOf(shape, attributes).filter((axis) => shape[axis] !== 1);
  const kept = shape.map((_, i) => i).filter((i) => !axes.includes(i));
  const size = sizeOf(axes.map((i) => shape[i]!));
  const first = axes[0] ?? shape.length;
  const last = axes.at(-1) ?? shape.length - 1;
  const between = kept.filter((i) => i > first && i < last && shape[i] !== 1);
  if (between.length > 0) {
    const a = build.permuted(operand, [...kept, ...axes]);
    return { a, outer: sizeOf(kept.map((i) => shape[i]!)), size, inner: 1 };
  }
  const [outer, inner] = [shape.slice(0, first), shape.slice(last + 1)].map(sizeOf);
  return { a: build.float(operand), outer: outer!, size, inner: inner! };
}

export const REDUCE = {
  Sum: reduce('sum', counted),
  Mean: reduce('mean', () => 'float32'),
  Max: reduce('max', same),
  Min: reduce('min', same),
  Prod: reduce('product', counted),
  Any: reduce('any', () => 'bool'),
  All: reduce('all', () => 'bool'),
  ArgMax: argReduce(0),
  ArgMin: argReduce(1),
  Cumsum: cumulate('sum'),
  Cumprod: cumulate('product'),
} satisfies Readonly<Record<string, Op>>;
