import { NotCovered } from '../errors.ts';
import { sizeOf, type Shape } from '../graph.ts';
import type { Attributes, Op } from './op.ts';

const axisOf = (attributes: Attributes, shape: Shape): number => {
  const axis = (attributes['axis'] ?? 0) as number;
  return axis < 0 ? axis + shape.length : axis;
};

/** Rows (or slices along any axis) chosen by int32 indices. */
const gather: Op = {
  shapes: ([shape, indices], attributes, [dtype]) => {
    if (attributes['batchDims']) throw new NotCovered('GatherV2', 'batchDims');
    const axis = axisOf(attributes, shape!);
    return [
      { shape: [...shape!.slice(0, axis), ...indices!, ...shape!.slice(axis + 1)], dtype: dtype! },
    ];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [table, indices] = inputs as [(typeof inputs)[number], (typeof inputs)[number]];
    const axis = axisOf(attributes, table.shape);
    build.emit('gather', [
      build.any(outputs[0]!),
      build.any(table),
      build.int(indices),
      sizeOf(table.shape.slice(0, axis)),
      table.shape[axis]!,
      sizeOf(table.shape.slice(axis + 1)),
      indices.value.size,
    ]);
  },
};

/** Rows added up by int32 segment: the gradient of a gather along the first axis. */
const segmentSum: Op = {
  shapes: ([shape, indices], { numSegments }, [dtype]) => [
    { shape: [numSegments as number, ...shape!.slice(indices!.length)], dtype: dtype! },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [values, indices] = inputs as [(typeof inputs)[number], (typeof inputs)[number]];
    const count = indices.value.size;
    build.emit('scatter', [
      build.float(outputs[0]!),
      build.float(values),
      build.int(indices),
      attributes['numSegments'] as number,
      values.value.size / count,
      count,
    ]);
  },
};

const oneHot: Op = {
  shapes: ([indices], { depth, dtype }) => [
    { shape: [...indices!, depth as number], dtype: dtype as 'float32' },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    build.emit('oneHot', [
      build.float(outputs[0]!),
      build.int(inputs[0]!),
      inputs[0]!.value.size,
      attributes['depth'] as number,
      attributes['onValue'] as number,
      attributes['offValue'] as number,
    ]);
  },
};

/** A change of type that changes numbers: truncation, and truth. */
const cast: Op = {
  shapes: ([shape], { dtype }) => [{ shape: shape!, dtype: dtype as 'float32' }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [from, to] = [inputs[0]!, outputs[0]!];
    if (attributes['dtype'] === 'int32')
      build.emit('toInt', [build.int(to), build.float(from), to.value.size]);
    else if (attributes['dtype'] === 'float32')
      build.emit('toFloat', [build.float(to), build.int(from), to.value.size]);
    else throw new NotCovered('Cast', `to ${String(attributes['dtype'])}`);
  },
};

export const INDEXING: Readonly<Record<string, Op>> = {
  GatherV2: gather,
  UnsortedSegmentSum: segmentSum,
  OneHot: oneHot,
  Cast: cast,
};
