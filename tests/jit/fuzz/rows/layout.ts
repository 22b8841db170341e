import { exactly, hull } from '../bounds.ts';
import { float, reshaped } from '../operands.ts';
import { MOST, type Sketch } from '../sketch.ts';
import { range, sizeOf, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

/** A row for float32 values with at least one axis, and at most `most`. */
export const along =
  (row: (sketch: Sketch, x: Value, axis: number) => Value | null, most = 6): Row =>
  (sketch) => {
    const fit = ({ shape }: Value) => shape.length > 0 && shape.length <= most;
    const x = sketch.pick((each) => each.dtype === 'float32' && fit(each));
    return x && row(sketch, x, sketch.choose(range(x.shape.length)));
  };

const transpose = along((sketch, x) => {
  const left = range(x.shape.length);
  const order = x.shape.map(() => left.splice(left.indexOf(sketch.choose(left)), 1)[0]!);
  const shape = order.map((i) => x.shape[i]!);
  return sketch.add({ f: 'transpose', given: [x, order] }, { ...x, shape });
});

const reverse = along((sketch, x, axis) => {
  const axes = sketch.choose([true, false]) ? [axis] : range(x.shape.length);
  return sketch.add({ f: 'reverse', given: [x, axes] }, x);
});

const slice = along((sketch, x) => {
  const begin = x.shape.map((n) => sketch.choose(range(n)));
  const shape = x.shape.map((n, i) => sketch.choose(range(n - begin[i]!)) + 1);
  return sketch.add({ f: 'slice', given: [x, begin, shape] }, { ...x, shape });
});

const pad = along((sketch, x) => {
  const paddings = x.shape.map(() => [sketch.choose([0, 1, 2]), sketch.choose([1, 0, 3])]);
  const filler = sketch.choose([0, -1, 0.25]);
  const shape = x.shape.map((n, i) => n + paddings[i]![0]! + paddings[i]![1]!);
  const bounds = hull(x, exactly(filler, filler, 0.25));
  return sketch.add({ f: 'pad', given: [x, paddings, filler] }, { ...x, ...bounds, shape });
});

/** Of three axes at most: each takes two to copy by, of which there are six. */
const tile = along((sketch, x) => {
  const times = x.shape.map(() => sketch.choose([1, 2, 3]));
  const shape = x.shape.map((n, i) => n * times[i]!);
  return sketch.add({ f: 'tile', given: [x, times] }, { ...x, shape });
}, 3);

/** Kernels that put numbers in other places, or known ones beside them. */
export const LAYOUT_ROWS = {
  Transpose: transpose,
  Reverse: reverse,
  Slice: slice,
  PadV2: pad,
  Tile: tile,
} satisfies Rows;

const reshape: Row = (sketch) => {
  const x = float(sketch);
  const { shape } = x;
  const merged = [...shape.slice(0, -2), sizeOf(shape.slice(-2))];
  const others = [[sizeOf(shape)], [...shape, 1], [1, ...shape], shape.toReversed(), merged];
  return reshaped(sketch, x, sketch.choose(others));
};

const alike =
  (f: string, number: number): Row =>
  (sketch) => {
    const x = float(sketch);
    return sketch.add({ f, given: [x] }, { ...x, ...exactly(number, number) });
  };

/** A value written out in a larger shape by a product with ones, as the gradient of a sum is. */
export const spread: Row = (sketch) => {
  const x = float(sketch);
  const larger = x.shape.map((n) => (n === 1 ? sketch.choose([3, 1]) : n));
  const shape = sketch.choose([[2, ...larger], larger]);
  if (sizeOf(shape) > MOST) return null;
  const facts = { shape, dtype: 'float32' } as const;
  const ones = sketch.add({ f: 'ones', given: [shape] }, { ...facts, ...exactly(1, 1) })!;
  return sketch.add({ f: 'mul', given: [x, ones] }, { ...x, ...facts });
};

/** Calls that leave no kernel in a program: other shapes of the same numbers, and numbers known by their shape. */
export const FREE_ROWS = {
  Reshape: reshape,
  ExpandDims: along((sketch, x, axis) => {
    const shape = x.shape.toSpliced(axis, 0, 1);
    return sketch.add({ f: 'expandDims', given: [x, axis] }, { ...x, shape });
  }, 5),
  Identity: (sketch) => {
    const x = float(sketch);
    return sketch.add({ f: 'clone', given: [x] }, x);
  },
  ZerosLike: alike('zerosLike', 0),
  OnesLike: alike('onesLike', 1),
} satisfies Rows;
