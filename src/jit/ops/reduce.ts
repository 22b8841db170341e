import { NotCovered } from '../errors.ts';
import { sizeOf, type Node, type Operand, type Shape } from '../graph.ts';
import { REDUCTIONS } from '../instructions.ts';
import type { Builder, Pointer } from '../builder.ts';
import type { Attributes, Op } from './op.ts';

type Reduction = (typeof REDUCTIONS)[number];

/** A reduction over any axes. */
const reduce = (name: Reduction, kernel: string): Op => ({
  shapes: ([shape], attributes, [dtype]) => [
    { shape: reducedShape(shape!, attributes), dtype: resultType(name, dtype!) },
  ],
  lower: (node, build) => {
    const { a, outer, size, inner } = middle(node, build, kernel);
    build.emit('reduce', [
      REDUCTIONS.indexOf(name),
      build.float(node.outputs[0]!),
      a,
      outer,
      size,
      inner,
    ]);
  },
});

const argReduce = (which: 0 | 1, kernel: string): Op => ({
  shapes: ([shape], attributes) => [{ shape: reducedShape(shape!, attributes), dtype: 'int32' }],
  lower: (node, build) => {
    const { a, outer, size, inner } = middle(node, build, kernel);
    const out = node.outputs[0]!;
    const places = build.scratch(out.value.size);
    build.emit('argReduce', [which, places, a, outer, size, inner]);
    build.emit('toInt', [build.int(out), places, out.value.size]);
  },
});

const cumulate: Op = {
  shapes: ([shape], _, [dtype]) => [{ shape: shape!, dtype: dtype! }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [{ shape }] = inputs as [Operand];
    const axis = axesOf(shape, attributes)[0]!;
    build.emit('cumulate', [
      build.float(outputs[0]!),
      build.float(inputs[0]!),
      sizeOf(shape.slice(0, axis)),
      shape[axis]!,
      sizeOf(shape.slice(axis + 1)),
      attributes['exclusive'] ? 1 : 0,
      attributes['reverse'] ? 1 : 0,
    ]);
  },
};

/** The axes a reduction runs over, ascending. tfjs calls them by two names. */
function axesOf(shape: Shape, attributes: Attributes): number[] {
  const given = attributes['axis'] ?? attributes['reductionIndices'];
  const axes = given === null || given === undefined ? shape.map((_, i) => i) : [given].flat();
  return (axes as number[])
    .map((axis) => (axis < 0 ? axis + shape.length : axis))
    .sort((a, b) => a - b);
}

function reducedShape(shape: Shape, attributes: Attributes): number[] {
  const axes = axesOf(shape, attributes);
  if (attributes['keepDims']) return shape.map((n, i) => (axes.includes(i) ? 1 : n));
  return shape.filter((_, i) => !axes.includes(i));
}

function resultType(name: Reduction, dtype: Parameters<Op['shapes']>[2][number]) {
  if (name === 'mean') return 'float32';
  if (name === 'any' || name === 'all') return 'bool';
  return name === 'sum' && dtype === 'bool' ? 'int32' : dtype;
}

/** The operand as [outer, size, inner] with the reduced axes in the middle; moved there where they lie apart. */
function middle(
  { inputs, attributes }: Node,
  build: Builder,
  kernel: string,
): { a: Pointer; outer: number; size: number; inner: number } {
  const operand = inputs[0]!;
  if (operand.value.dtype !== 'float32') throw new NotCovered(kernel, operand.value.dtype);
  const { shape } = operand;
  const axes = axesOf(shape, attributes).filter((axis) => shape[axis]! > 1);
  const kept = shape.map((_, i) => i).filter((i) => !axes.includes(i));
  const size = sizeOf(axes.map((i) => shape[i]!));
  const first = axes[0] ?? shape.length;
  const last = axes.at(-1) ?? shape.length - 1;
  const apart = shape.some((n, i) => i > first && i < last && n > 1 && !axes.includes(i));
  if (apart) {
    const a = build.permuted(operand, [...kept, ...axes]);
    return { a, outer: operand.value.size / size, size, inner: 1 };
  }
  const inner = sizeOf(shape.slice(last + 1));
  return { a: build.float(operand), outer: operand.value.size / size / inner, size, inner };
}

export const REDUCE: Readonly<Record<string, Op>> = {
  Sum: reduce('sum', 'Sum'),
  Mean: reduce('mean', 'Mean'),
  Max: reduce('max', 'Max'),
  Min: reduce('min', 'Min'),
  Prod: reduce('product', 'Prod'),
  Any: reduce('any', 'Any'),
  All: reduce('all', 'All'),
  ArgMax: argReduce(0, 'ArgMax'),
  ArgMin: argReduce(1, 'ArgMin'),
  Cumsum: cumulate,
};
