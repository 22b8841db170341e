import * as tf from '../../../../src/engine/tf.ts';
import { averaged, dotted } from '../bounds.ts';
import { constant, float, reshaped } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import { range, sizeOf, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

type Two = [number, number];
type Four = [number, number, number, number];

/** A value as pictures [n, h, w, c], with axes of one before its own or behind them. */
function pictures(sketch: Sketch): Value {
  const x = float(sketch, ({ shape }) => shape.length <= 4);
  const missing = 4 - x.shape.length;
  const before = sketch.choose(range(missing + 1));
  const ones = Array<number>(missing).fill(1);
  return reshaped(sketch, x, [...ones.slice(0, before), ...x.shape, ...ones.slice(before)]);
}

/** A window that pictures of that shape have room for. */
function windowOn(sketch: Sketch, [, h, w]: readonly number[]) {
  const side = (n: number) => sketch.choose([2, 1, 3].filter((size) => size <= n));
  const size: Two = [side(h!), side(w!)];
  const strides: Two = [sketch.choose([1, 2]), sketch.choose([1, 2, 3])];
  return { size, strides, pad: sketch.choose(['same', 'valid']) };
}

const convolution: Row = (sketch) => {
  const x = pictures(sketch);
  const { size, strides, pad } = windowOn(sketch, x.shape);
  const patch = [...size, x.shape[3]!];
  const filter = filterOf(sketch, patch);
  const shapes = [x.shape, filter.shape] as [Four, Four];
  const { outShape: shape } = tf.backend_util.computeConv2DInfo(...shapes, strides, 1, pad);
  return sketch.add(
    { f: 'conv2d', given: [x, filter, strides, pad] },
    { shape, dtype: 'float32', ...dotted(x, filter, sizeOf(patch)) },
  );
};

/** A value that has the right size for a filter, or a constant. */
function filterOf(sketch: Sketch, patch: readonly number[]): Value {
  const shapes = [2, 1, 3].map((channels) => [...patch, channels]);
  const fit = (value: Value) => shapes.find((shape) => sizeOf(shape) === sizeOf(value.shape));
  const value = float(sketch, (each) => fit(each) !== undefined);
  const shape = fit(value);
  return shape ? reshaped(sketch, value, shape) : constant(sketch, sketch.choose(shapes));
}

const pool =
  (f: 'maxPool' | 'avgPool'): Row =>
  (sketch) => {
    const x = pictures(sketch);
    const { size, strides, pad } = windowOn(sketch, x.shape);
    const of = x.shape as Four;
    const { outShape } = tf.backend_util.computePool2DInfo(of, size, strides, 1, pad);
    const bounds = f === 'avgPool' ? averaged(x, sizeOf(size)) : x;
    return sketch.add({ f, given: [x, size, strides, pad] }, { ...x, ...bounds, shape: outShape });
  };

/** Kernels that move a window over pictures. */
export const WINDOW_ROWS = {
  Conv2D: convolution,
  MaxPool: pool('maxPool'),
  AvgPool: pool('avgPool'),
} satisfies Rows;
