import { at, strides, type Builder } from '../builder.ts';
import type { Operand, Shape } from '../graph.ts';
import { backend_util, util } from '../tf.ts';
import { axisOf, resized, tensorOf } from './axes.ts';
import type { Attributes, Op } from './op.ts';

// Tensors laid beside each other along an axis, and taken apart again.

const concat: Op = {
  shapes: (shapes, attributes, [dtype]) => {
    const axis = axisOf(attributes, shapes[0]!.length);
    const given = shapes.map((shape) => [...shape]);
    backend_util.assertParamsConsistent(given, axis);
    return [{ shape: backend_util.computeOutShape(given, axis), dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) =>
    copyParts(build, outputs[0]!, inputs, attributes, 'together'),
};

/** Tensors of one shape along a new axis. */
const pack: Op = {
  shapes: (shapes, attributes, dtypes) => {
    const [first] = shapes as [Shape];
    for (const shape of shapes) util.assertShapesMatch([...first], [...shape], 'stack:');
    const [dtype] = dtypes;
    const alike = dtypes.every((each) => each === dtype);
    util.assert(alike, () => `stack of ${dtypes.join(', ')}: cast them to one type first`);
    const axis = axisOf(attributes, first.length + 1);
    return [
      { shape: [...first.slice(0, axis), shapes.length, ...first.slice(axis)], dtype: dtype! },
    ];
  },
  lower: ({ inputs, outputs, attributes }, build) =>
    copyParts(build, outputs[0]!, inputs, attributes, 'together'),
};

const split: Op = {
  list: true,
  shapes: ([shape], attributes, [dtype]) => {
    const axis = axisOf(attributes, shape!.length);
    return partSizes(shape!, axis, attributes).map((n) => ({
      shape: resized(shape!, axis, n),
      dtype: dtype!,
    }));
  },
  lower: ({ inputs, outputs, attributes }, build) =>
    copyParts(build, inputs[0]!, outputs, attributes, 'apart'),
};

/** The tensors along an axis, each without it. */
const unpack: Op = {
  list: true,
  shapes: ([shape], attributes, [dtype]) => {
    const axis = axisOf(attributes, shape!.length);
    const rest = shape!.filter((_, i) => i !== axis);
    return Array.from({ length: shape![axis]! }, () => ({ shape: rest, dtype: dtype! }));
  },
  lower: ({ inputs, outputs, attributes }, build) =>
    copyParts(build, inputs[0]!, outputs, attributes, 'apart'),
};

function partSizes(shape: Shape, axis: number, attributes: Attributes): number[] {
  const wanted = attributes['numOrSizeSplits'] as number | number[];
  // a copy, since tfjs writes the size it finds for −1 into the list
  const copy = typeof wanted === 'number' ? wanted : [...wanted];
  return backend_util.prepareSplitSize(tensorOf(shape), copy, axis);
}

/** Copies the parts of a whole along an axis to where they belong. */
function copyParts(
  build: Builder,
  whole: Operand,
  parts: readonly Operand[],
  attributes: Attributes,
  direction: 'together' | 'apart',
): void {
  if (whole.value.size === 0) return;
  const axis = axisOf(attributes, whole.shape.length);
  const steps = strides(whole.shape);
  const slice = whole.value.size / whole.shape[axis]!;
  let start = 0;
  for (const part of parts) {
    const shape = resized(whole.shape, axis, part.value.size / slice);
    const [there, here] = [at(build.any(whole), start), build.any(part)];
    if (direction === 'together') build.copy(there, here, shape, steps, strides(shape));
    else build.copy(here, there, shape, strides(shape), steps);
    start += steps[axis]! * shape[axis]!;
  }
}

export const PARTS: Readonly<Record<string, Op>> = {
  Concat: concat,
  Pack: pack,
  SplitV: split,
  Unpack: unpack,
};
