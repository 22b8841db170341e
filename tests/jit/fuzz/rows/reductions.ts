import { averaged, exactly, multiplied, summed } from '../bounds.ts';
import { bool, exact, float, tamed, TRUTH } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import { range, sizeOf, type Bounds, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

type Axes = readonly number[] | undefined;

/** Some axes of a value, in any order and counted from either end; all of them where they are not named. */
function axesOf(sketch: Sketch, { shape }: Value): Axes {
  const axes = range(shape.length).filter(() => sketch.choose([true, false]));
  if (axes.length === 0) return undefined;
  const ordered = sketch.choose([true, false]) ? axes : axes.toReversed();
  return ordered.map((axis) => (sketch.choose([true, false]) ? axis : axis - shape.length));
}

/** The shape without these axes, or with 1 in their place. */
function without({ shape }: Value, axes: Axes, keep: boolean): number[] {
  const gone = new Set((axes ?? range(shape.length)).map((axis) => shape.at(axis) && axis));
  const isGone = (i: number) => gone.has(i) || gone.has(i - shape.length);
  return shape.flatMap((n, i) => (isGone(i) ? (keep ? [1] : []) : [n]));
}

/** A reduction: of tame numbers where the value's own become too large or unsure, or of fewer. */
const reduction =
  (f: string, boundsOf: (x: Bounds, count: number) => Bounds): Row =>
  (sketch) => {
    const x = float(sketch);
    const axes = axesOf(sketch, x);
    const keep = sketch.choose([false, true]);
    const over = (y: Value, some: Axes) => {
      const shape = without(y, some, keep);
      const bounds = boundsOf(y, sizeOf(y.shape) / sizeOf(shape));
      return sketch.add({ f, given: [y, some, keep] }, { ...bounds, shape, dtype: 'float32' });
    };
    return over(x, axes) ?? over(tamed(sketch, x), axes) ?? over(tamed(sketch, x), [-1]);
  };

const truth =
  (f: string): Row =>
  (sketch) => {
    const x = bool(sketch);
    const [axes, keep] = [axesOf(sketch, x), sketch.choose([false, true])];
    return sketch.add({ f, given: [x, axes, keep] }, { shape: without(x, axes, keep), ...TRUTH });
  };

/** The place of an extreme of exact numbers: rounding must not decide between two that are almost alike. */
const place =
  (f: string): Row =>
  (sketch) => {
    const x = exact(sketch, ({ shape }) => shape.length > 0);
    if (x.shape.length === 0) return null;
    const axis = sketch.choose(range(x.shape.length));
    const bounds = exactly(0, x.shape[axis]! - 1);
    const shape = without(x, [axis], false);
    return sketch.add({ f, given: [x, axis] }, { shape, dtype: 'int32', ...bounds });
  };

/** Sums or products of all numbers up to a place. */
const cumulation =
  (f: string, boundsOf: (x: Bounds, count: number) => Bounds): Row =>
  (sketch) => {
    const x = float(sketch, ({ shape }) => shape.length > 0);
    if (x.shape.length === 0) return null;
    const axis = sketch.choose(range(x.shape.length));
    const [exclusive, reverse] = [sketch.choose([false, true]), sketch.choose([false, true])];
    const along = (y: Value) =>
      sketch.add(
        { f, given: [y, axis, exclusive, reverse] },
        { ...y, ...boundsOf(y, y.shape[axis]!) },
      );
    return along(x) ?? along(tamed(sketch, x));
  };

/** Reductions and cumulations, by their kernels. */
export const REDUCTION_ROWS = {
  Sum: reduction('sum', summed),
  Mean: reduction('mean', averaged),
  Max: reduction('max', (x) => x),
  Min: reduction('min', (x) => x),
  Prod: reduction('prod', multiplied),
  Any: truth('any'),
  All: truth('all'),
  ArgMax: place('argMax'),
  ArgMin: place('argMin'),
  Cumsum: cumulation('cumsum', summed),
  Cumprod: cumulation('cumprod', multiplied),
} satisfies Rows;
