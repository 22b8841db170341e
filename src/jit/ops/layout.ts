import type { Shape } from '../graph.ts';
import { at, strides } from '../builder.ts';
import type { Attributes, Op } from './op.ts';

const axisOf = (attributes: Attributes, rank: number): number => {
  const axis = (attributes['axis'] ?? 0) as number;
  return axis < 0 ? axis + rank : axis;
};

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

const slice: Op = {
  shapes: ([shape], attributes, [dtype]) => [{ shape: sliced(shape!, attributes), dtype: dtype! }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const from = strides(inputs[0]!.shape);
    const begin = attributes['begin'] as number[];
    const start = from.reduce((sum, stride, i) => sum + stride * (begin[i] ?? 0), 0);
    const { shape } = outputs[0]!;
    build.copy(
      build.any(outputs[0]!),
      at(build.any(inputs[0]!), start),
      shape,
      strides(shape),
      from,
    );
  },
};

function sliced(shape: Shape, attributes: Attributes): number[] {
  const begin = attributes['begin'] as number[];
  const size = attributes['size'] as number[];
  return shape.map((n, i) => {
    const wanted = size[i] ?? -1;
    return wanted === -1 ? n - (begin[i] ?? 0) : wanted;
  });
}

const concat: Op = {
  shapes: (shapes, attributes, [dtype]) => {
    const axis = axisOf(attributes, shapes[0]!.length);
    const total = shapes.reduce((sum, shape) => sum + shape[axis]!, 0);
    return [{ shape: shapes[0]!.map((n, i) => (i === axis ? total : n)), dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const { shape } = outputs[0]!;
    const axis = axisOf(attributes, shape.length);
    const to = strides(shape);
    let start = 0;
    for (const input of inputs) {
      build.copy(
        at(build.any(outputs[0]!), start),
        build.any(input),
        input.shape,
        to,
        strides(input.shape),
      );
      start += to[axis]! * input.shape[axis]!;
    }
  },
};

/** Tensors of one shape laid along a new axis. */
const pack: Op = {
  shapes: (shapes, attributes, [dtype]) => {
    const axis = axisOf(attributes, shapes[0]!.length + 1);
    return [
      {
        shape: [...shapes[0]!.slice(0, axis), shapes.length, ...shapes[0]!.slice(axis)],
        dtype: dtype!,
      },
    ];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const { shape } = outputs[0]!;
    const axis = axisOf(attributes, shape.length);
    const to = strides(shape);
    const rest = to.filter((_, i) => i !== axis);
    inputs.forEach((input, i) =>
      build.copy(
        at(build.any(outputs[0]!), i * to[axis]!),
        build.any(input),
        input.shape,
        rest,
        strides(input.shape),
      ),
    );
  },
};

const unpack: Op = {
  shapes: ([shape], attributes, [dtype]) => {
    const axis = axisOf(attributes, shape!.length);
    const rest = shape!.filter((_, i) => i !== axis);
    return Array.from({ length: shape![axis]! }, () => ({ shape: rest, dtype: dtype! }));
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const { shape } = inputs[0]!;
    const axis = axisOf(attributes, shape.length);
    const from = strides(shape);
    const rest = from.filter((_, i) => i !== axis);
    outputs.forEach((out, i) =>
      build.copy(
        build.any(out),
        at(build.any(inputs[0]!), i * from[axis]!),
        out.shape,
        strides(out.shape),
        rest,
      ),
    );
  },
};

const split: Op = {
  shapes: ([shape], attributes, [dtype]) => {
    const axis = axisOf(attributes, shape!.length);
    return splitSizes(shape!, axis, attributes).map((n) => ({
      shape: shape!.map((each, i) => (i === axis ? n : each)),
      dtype: dtype!,
    }));
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const { shape } = inputs[0]!;
    const axis = axisOf(attributes, shape.length);
    const from = strides(shape);
    let start = 0;
    for (const out of outputs) {
      build.copy(
        build.any(out),
        at(build.any(inputs[0]!), start),
        out.shape,
        strides(out.shape),
        from,
      );
      start += from[axis]! * out.shape[axis]!;
    }
  },
};

function splitSizes(shape: Shape, axis: number, attributes: Attributes): number[] {
  const given = attributes['numOrSizeSplits'] as number | number[];
  if (typeof given === 'number') return Array<number>(given).fill(shape[axis]! / given);
  const known = given.reduce((sum, n) => sum + Math.max(0, n), 0);
  return given.map((n) => (n === -1 ? shape[axis]! - known : n));
}

const pad: Op = {
  shapes: ([shape], attributes, [dtype]) => {
    const paddings = attributes['paddings'] as [number, number][];
    return [{ shape: shape!.map((n, i) => n + paddings[i]![0] + paddings[i]![1]), dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const paddings = attributes['paddings'] as [number, number][];
    const out = build.float(outputs[0]!);
    const to = strides(outputs[0]!.shape);
    const start = to.reduce((sum, stride, i) => sum + stride * paddings[i]![0], 0);
    build.emit('fill', [out, outputs[0]!.value.size, attributes['constantValue'] as number]);
    build.copy(
      at(out, start),
      build.float(inputs[0]!),
      inputs[0]!.shape,
      to,
      strides(inputs[0]!.shape),
    );
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
  Slice: slice,
  Concat: concat,
  Pack: pack,
  Unpack: unpack,
  SplitV: split,
  PadV2: pad,
  Tile: tile,
  BroadcastTo: broadcastTo,
};
