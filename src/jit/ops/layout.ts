import { at, strides } from '../builder.ts';
import type { Operand, Shape } from '../graph.ts';
import { slice_util } from '../tf.ts';
import { axesOf, tensorOf } from './axes.ts';
import type { Attributes, Op } from './op.ts';

const transpose: Op = {
  shapes: ([shape], { perm }, [dtype]) => [
    { shape: (perm as number[]).map((i) => shape![i]!), dtype: dtype! },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const perm = attributes['perm'] as number[];
    const from = strides(inputs[0]!.shape);
    const { shape } = outputs[0]!;
    build.copy(
      build.any(outputs[0]!),
      build.any(inputs[0]!),
      shape,
      strides(shape),
      perm.map((i) => from[i]!),
    );
  },
};

const reverse: Op = {
  shapes: ([shape], _, [dtype]) => [{ shape: shape!, dtype: dtype! }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const { shape } = inputs[0]!;
    const axes = axesOf(shape, attributes);
    const to = strides(shape);
    const end = axes.reduce((sum, axis) => sum + to[axis]! * (shape[axis]! - 1), 0);
    build.copy(
      build.any(outputs[0]!),
      at(build.any(inputs[0]!), end),
      shape,
      to,
      to.map((stride, axis) => (axes.includes(axis) ? -stride : stride)),
    );
  },
};

const slice: Op = {
  shapes: ([shape], attributes, [dtype]) => [
    { shape: sliceOf(shape!, attributes).size, dtype: dtype! },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const { begin, size } = sliceOf(inputs[0]!.shape, attributes);
    const from = strides(inputs[0]!.shape);
    const start = from.reduce((sum, stride, i) => sum + stride * begin[i]!, 0);
    build.copy(build.any(outputs[0]!), at(build.any(inputs[0]!), start), size, strides(size), from);
  },
};

/** Where a slice begins and how much it takes, on every axis. Throws where it leaves the tensor. */
function sliceOf(shape: Shape, attributes: Attributes): { begin: number[]; size: number[] } {
  const x = tensorOf(shape);
  const { begin: from, size: wanted } = attributes as { begin: number[]; size: number[] };
  const [begin, size] = slice_util.parseSliceParams(x, from, wanted) as [number[], number[]];
  slice_util.assertParamsValid(x, begin, size);
  return { begin, size };
}

const pad: Op = {
  shapes: ([shape], attributes, [dtype]) => {
    const paddings = attributes['paddings'] as [number, number][];
    return [{ shape: shape!.map((n, i) => n + paddings[i]![0] + paddings[i]![1]), dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [{ shape }] = inputs as [Operand];
    const paddings = attributes['paddings'] as [number, number][];
    const to = strides(outputs[0]!.shape);
    const start = to.reduce((sum, stride, i) => sum + stride * paddings[i]![0], 0);
    const a = build.float(inputs[0]!);
    build.into(outputs[0]!, (out) => {
      build.emit('fill', [out, outputs[0]!.value.size, attributes['constantValue'] as number]);
      build.copy(at(out, start), a, shape, to, strides(shape));
    });
  },
};

const tile: Op = {
  shapes: ([shape], { reps }, [dtype]) => [
    { shape: shape!.map((n, i) => n * (reps as number[])[i]!), dtype: dtype! },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const reps = attributes['reps'] as number[];
    const from = strides(inputs[0]!.shape);
    const dims = inputs[0]!.shape.flatMap((n, i) => [reps[i]!, n]);
    const reading = from.flatMap((stride) => [0, stride]);
    build.copy(build.any(outputs[0]!), build.any(inputs[0]!), dims, strides(dims), reading);
  },
};

/** The operand written out in the shape it broadcasts to. */
const broadcastTo: Op = {
  shapes: (_, { shape }, [dtype]) => [{ shape: shape as number[], dtype: dtype! }],
  lower: ({ inputs, outputs }, build) => build.spreadInto(outputs[0]!, inputs[0]!),
};

export const LAYOUT: Readonly<Record<string, Op>> = {
  Transpose: transpose,
  Reverse: reverse,
  Slice: slice,
  PadV2: pad,
  Tile: tile,
  BroadcastTo: broadcastTo,
};
