import { exactly, largest, ROUNDING } from './bounds.ts';
import { MOST, type Sketch } from './sketch.ts';
import { broadcast, range, sameShape, sizeOf, type Value } from './value.ts';

type Condition = (value: Value) => boolean;
const any: Condition = () => true;

/** Truth as a value has it. */
export const TRUTH = { dtype: 'bool', ...exactly(0, 1) } as const;

/** A float32 value. */
export const float = (sketch: Sketch, willDo = any): Value =>
  sketch.pick((each) => each.dtype === 'float32' && willDo(each)) ?? constant(sketch, []);

/** A float32 value whose numbers no engine rounds. */
export const exact = (sketch: Sketch, willDo = any): Value =>
  float(sketch, (each) => each.grid > 0 && willDo(each));

export const bool = (sketch: Sketch): Value =>
  sketch.pick(({ dtype }) => dtype === 'bool') ??
  sketch.jump('greater', [exact(sketch), 0], TRUTH)!;

/** int32 indices below `size`, of that shape or at least of that rank. */
export function indices(sketch: Sketch, size: number, wanted: readonly (number | null)[]): Value {
  const found = sketch.pick(
    ({ dtype, shape, low, high }) =>
      dtype === 'int32' &&
      low >= 0 &&
      high < size &&
      shape.length === wanted.length &&
      wanted.every((n, i) => n === null || n === shape[i]),
  );
  if (found) return found;
  const shape = wanted.map((n) => n ?? sketch.choose([3, 1, 5]));
  const below = Math.min(size, 20);
  const numbers = range(sizeOf(shape)).map(() => sketch.choose(range(below)));
  return sketch.add(
    { f: 'tensor', given: [numbers, shape, 'int32'] },
    { shape, dtype: 'int32', ...exactly(0, below - 1) },
  )!;
}

/** Numbers that are known while tracing: all alike, or multiples of ¼. */
export function constant(sketch: Sketch, shape: readonly number[]): Value {
  const dtype = 'float32';
  const f = sketch.choose(['ones', 'zeros', 'tensor']);
  if (f === 'ones') return sketch.add({ f, given: [shape] }, { shape, dtype, ...exactly(1, 1) })!;
  if (f === 'zeros') return sketch.add({ f, given: [shape] }, { shape, dtype, ...exactly(0, 0) })!;
  const first = sketch.choose(range(17));
  const numbers = range(sizeOf(shape)).map((i) => ((first + 7 * i) % 17) / 4 - 2);
  return sketch.add({ f, given: [numbers, shape] }, { shape, dtype, ...exactly(-2, 2, 0.25) })!;
}

/** A float32 value that broadcasts with all of `others`. */
export const beside = (sketch: Sketch, ...others: readonly Value[]): Value =>
  float(sketch, ({ shape }) => broadcast(shape, ...others.map((each) => each.shape)) !== null);

/** A float32 value of the same shape, maybe the same. */
export const like = (sketch: Sketch, { shape }: Value): Value =>
  float(sketch, (each) => sameShape(each.shape, shape));

/** What an operation takes beside `x`: a value that broadcasts with it or is made to, a number, or a constant. */
export function partner(sketch: Sketch, x: Value, willDo = any): Value | number {
  const kind = sketch.choose(['value', 'number', 'constant', 'reshaped']);
  if (kind === 'number') return sketch.choose([1, 0, 2, -1, 0.5]);
  if (kind === 'constant') return constant(sketch, shapeBeside(sketch, x.shape));
  if (kind === 'value')
    return float(sketch, (each) => broadcast(x.shape, each.shape) !== null && willDo(each));
  const size = sizeOf(x.shape);
  const other = float(sketch, (each) => sizeOf(each.shape) === size && willDo(each));
  return reshaped(sketch, other, x.shape);
}

/** A shape that broadcasts with the given one: a larger one, or a part of it. */
function shapeBeside(sketch: Sketch, shape: readonly number[]): number[] {
  const grown = shape.map((n) => (n === 1 ? sketch.choose([1, 3]) : n));
  const larger = [sketch.choose([2, 1, 5]), ...grown];
  if (sizeOf(larger) <= MOST && sketch.choose([false, false, true])) return larger;
  const missing = sketch.choose(range(shape.length + 1));
  return shape.slice(missing).map((n) => sketch.choose([n, 1]));
}

/** The value in another shape of the same size. */
export const reshaped = (sketch: Sketch, x: Value, shape: readonly number[]): Value =>
  sameShape(x.shape, shape) ? x : sketch.add({ f: 'reshape', given: [x, shape] }, { ...x, shape })!;

/** The value brought to 0.5 … 1.5, where every function of single elements is tame. */
export function tamed(sketch: Sketch, x: Value): Value {
  const error = x.error / 4 + ROUNDING;
  const share = { ...x, low: 0, high: 1, grid: 0, error };
  const squashed = sketch.add({ f: 'sigmoid', given: [x] }, share)!;
  const moved = { ...share, low: 0.5, high: 1.5, error: error + 2 * ROUNDING };
  return sketch.add({ f: 'add', given: [squashed, 0.5] }, moved)!;
}

/** The exact value brought to −2 … 2. */
export const clipped = (sketch: Sketch, x: Value): Value =>
  largest(x) <= 2
    ? x
    : sketch.add({ f: 'clipByValue', given: [x, -2, 2] }, { ...x, low: -2, high: 2 })!;
