import { NotCovered } from '../errors.ts';
import { sizeOf, type Operand } from '../graph.ts';
import { about, axisOf } from './axes.ts';
import { compute, number } from './compose.ts';
import { ELEMENTWISE } from './elementwise.ts';
import type { Op } from './op.ts';

/** Rows (or slices along any axis) chosen by int32 indices; those outside take the nearest that is inside. */
const gather: Op = {
  shapes: ([shape, indices], attributes, [dtype]) => {
    if (attributes['batchDims']) throw new NotCovered('GatherV2', 'batchDims');
    const axis = axisOf(attributes, shape!.length);
    return [
      { shape: [...shape!.slice(0, axis), ...indices!, ...shape!.slice(axis + 1)], dtype: dtype! },
    ];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [table, indices] = inputs as [Operand, Operand];
    const { outer, size, inner } = about(table.shape, axisOf(attributes, table.shape.length));
    build.emit('gather', [
      build.any(outputs[0]!),
      build.any(table),
      build.int(indices),
      outer,
      size,
      inner,
      indices.value.size,
    ]);
  },
};

/** Rows added up by int32 segment: the gradient of a gather along the first axis. Those of no segment are left out. */
const segmentSum: Op = {
  shapes: ([shape, ids], { numSegments }, [dtype]) => [
    { shape: [numSegments as number, ...shape!.slice(ids!.length)], dtype: dtype! },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [values, ids] = inputs as [Operand, Operand];
    const numbers = build.float(values);
    build.into(outputs[0]!, (out) =>
      build.emit('scatter', [
        out,
        numbers,
        build.int(ids),
        attributes['numSegments'] as number,
        sizeOf(values.shape.slice(ids.shape.length)),
        ids.value.size,
      ]),
    );
  },
};

const oneHot: Op = {
  shapes: ([indices], { depth, dtype }) => [
    { shape: [...indices!, depth as number], dtype: dtype as 'float32' },
  ],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [indices] = inputs as [Operand];
    const { depth, onValue, offValue } = attributes as Record<string, number>;
    build.into(outputs[0]!, (out) =>
      build.emit('oneHot', [
        out,
        build.int(indices),
        indices.value.size,
        depth!,
        onValue!,
        offValue!,
      ]),
    );
  },
};

/** A change of type that changes numbers: truncation to int32, and truth, which 0 alone is not. */
const cast: Op = {
  shapes: ([shape], { dtype }) => {
    if (dtype === 'complex64' || dtype === 'string') throw new NotCovered('Cast', `to ${dtype}`);
    return [{ shape: shape!, dtype: dtype as 'float32' }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [from, to] = [inputs[0]!, outputs[0]!];
    const { size } = to.value;
    if (attributes['dtype'] === 'bool')
      compute(build, to, ELEMENTWISE.NotEqual, [from, number(build, 0)]);
    else if (attributes['dtype'] === 'int32')
      build.emit('toInt', [build.any(to), build.float(from), size]);
    else build.emit('toFloat', [build.any(to), build.int(from), size]);
  },
};

export const INDEXING: Readonly<Record<string, Op>> = {
  GatherV2: gather,
  UnsortedSegmentSum: segmentSum,
  OneHot: oneHot,
  Cast: cast,
};
