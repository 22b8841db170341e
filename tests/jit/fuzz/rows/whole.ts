import { summed } from '../bounds.ts';
import { indices } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import { broadcast, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

const PAIRS: Readonly<Record<string, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  maximum: Math.max,
  minimum: Math.min,
};

/** An int32 value. */
const whole = (sketch: Sketch, willDo: (value: Value) => boolean): Value =>
  sketch.pick((each) => each.dtype === 'int32' && willDo(each)) ?? indices(sketch, 5, []);

/** Arithmetic of two int32 values: a number beside one would make it float32. */
const arithmetic: Row = (sketch) => {
  const f = sketch.choose(Object.keys(PAIRS));
  const a = whole(sketch, () => true);
  const b = whole(sketch, ({ shape }) => broadcast(a.shape, shape) !== null);
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => PAIRS[f]!(x, y)));
  const bounds = { low: Math.min(...corners), high: Math.max(...corners) };
  const shape = broadcast(a.shape, b.shape)!;
  return sketch.add({ f, given: [a, b] }, { ...a, ...bounds, shape });
};

/** Sums and extremes of int32 values, which stay int32. */
const reduction: Row = (sketch) => {
  const f = sketch.choose(['max', 'sum', 'min']);
  const x = whole(sketch, ({ shape }) => shape.length > 0);
  const count = x.shape.at(-1);
  if (count === undefined) return null;
  const bounds = f === 'sum' ? summed(x, count) : x;
  return sketch.add({ f, given: [x, -1] }, { ...x, ...bounds, shape: x.shape.slice(0, -1) });
};

/** Calls on int32 values, which most kernels take too. */
export const WHOLE_ROWS = { arithmetic, reduction } satisfies Rows;
