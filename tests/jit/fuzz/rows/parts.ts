import { hull } from '../bounds.ts';
import { float, like } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import { range, sameShape, type Value } from '../value.ts';
import { along } from './layout.ts';
import type { Row, Rows } from './row.ts';

/** The value and up to two others, each as `other` chooses it. */
const together = (sketch: Sketch, x: Value, other: () => Value): Value[] => [
  x,
  ...range(sketch.choose([1, 2, 0])).map(other),
];

/** Values that differ on one axis at most, end to end. */
const concat = along((sketch, x, axis) => {
  const rest = (shape: readonly number[]) => shape.toSpliced(axis, 1, 0);
  const fit = ({ shape }: Value) =>
    shape.length === x.shape.length && sameShape(rest(shape), rest(x.shape));
  const parts = together(sketch, x, () => float(sketch, fit));
  const length = parts.reduce((sum, { shape }) => sum + shape[axis]!, 0);
  const shape = x.shape.toSpliced(axis, 1, length);
  return sketch.add(
    { f: 'concat', given: [parts, axis] },
    { ...hull(...parts), shape, dtype: 'float32' },
  );
});

/** Values of one shape along a new axis. */
const stack: Row = (sketch) => {
  const x = float(sketch, ({ shape }) => shape.length < 4);
  const parts = together(sketch, x, () => like(sketch, x));
  const axis = sketch.choose(range(x.shape.length + 1));
  const shape = x.shape.toSpliced(axis, 0, parts.length);
  return sketch.add(
    { f: 'stack', given: [parts, axis] },
    { ...hull(...parts), shape, dtype: 'float32' },
  );
};

/** Two of the parts, by two calls that are alike. */
const unstack = along((sketch, x, axis) => {
  const [, last] = range(2).map(() => {
    const item = sketch.choose(range(x.shape[axis]!));
    const facts = { ...x, shape: x.shape.toSpliced(axis, 1) };
    return sketch.add({ f: 'unstack', given: [x, axis], item }, facts);
  });
  return last!;
});

/** One of two parts, or the only one; halves may be asked for by their number. */
const split = along((sketch, x, axis) => {
  const length = x.shape[axis]!;
  const first = sketch.choose(range(length)) + 1;
  const sizes = first === length ? [length] : [first, length - first];
  const asNumber = 2 * first === length && sketch.choose([false, true]);
  const item = sketch.choose(range(sizes.length));
  return sketch.add(
    { f: 'split', given: [x, asNumber ? 2 : sizes, axis], item },
    { ...x, shape: x.shape.toSpliced(axis, 1, sizes[item]!) },
  );
});

export const PART_ROWS = {
  Concat: concat,
  Pack: stack,
  Unpack: unstack,
  SplitV: split,
} satisfies Rows;
