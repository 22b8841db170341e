import * as tf from '../../../src/engine/tf.ts';
import { largest, ROUNDING } from './bounds.ts';
import { evaluate, valuesOf, type Expression } from './expression.ts';
import type { Bounds } from './value.ts';

/** In how many points, about, each operand is looked at, by the number of operands. */
const POINTS = [1, 129, 33, 17];

/** Points that are further apart may miss what a function does between them, unless it is made of polynomials. */
const FINE = 0.5;

/** What the slope between two points may be short of the steepest in a point. */
const MARGIN = 1.5;

/**
 * Bounds of a function of single elements, computed on a lattice over its operands' ranges: errors of operands grow by
 * the steepest slope. Null where a result is not finite, or the lattice too coarse.
 */
export function seen(expression: Expression, isPolynomial = false): Bounds | null {
  const operands = valuesOf(expression);
  const axes = operands.map((operand) => axisOf(operand, POINTS[operands.length]!));
  if (!isPolynomial && axes.some(({ step }) => step > FINE)) return null;
  const strides = axes.map((_, i) => product(axes.slice(0, i)));
  const values = tf.tidy(() => {
    const tensors = operands.map(({ name }, i) => {
      const { start, step, points } = axes[i]!;
      const numbers = Array.from(
        { length: product(axes) },
        (_, k) => start + step * (Math.floor(k / strides[i]!) % points),
      );
      return [name, tf.tensor1d(numbers)] as const;
    });
    return Float32Array.from(evaluate(expression, new Map(tensors)).dataSync());
  });
  if (!values.every(Number.isFinite)) return null;
  const rises = axes.map(({ points }, i) => largestRise(values, points, strides[i]!));
  const between = rises.reduce((sum, rise) => sum + rise / 2, 0);
  const low = values.reduce((a, b) => Math.min(a, b)) - between;
  const high = values.reduce((a, b) => Math.max(a, b)) + between;
  const carried = operands.map(({ error }, i) => (error * rises[i]! * MARGIN) / axes[i]!.step);
  const rounded = ROUNDING * Math.max(...[{ low, high }, ...operands].map(largest));
  return { low, high, grid: 0, error: carried.reduce((sum, each) => sum + each, rounded) };
}

interface Axis {
  readonly start: number;
  readonly step: number;
  readonly points: number;
}

/** Points a power of two apart, 0 among them, over the operand's range and a little beyond. */
function axisOf({ low, high, error }: Bounds, points: number): Axis {
  const edge = Math.max(error, 2 ** -10);
  const step = 2 ** Math.ceil(Math.log2((high - low + 2 * edge) / (points - 1)));
  const first = Math.floor((low - edge) / step);
  const last = Math.ceil((high + edge) / step);
  return { start: first * step, step, points: last - first + 1 };
}

const product = (axes: readonly Axis[]) => axes.reduce((count, { points }) => count * points, 1);

/** The largest difference between neighbours along one operand. */
function largestRise(values: Float32Array, points: number, stride: number): number {
  let rise = 0;
  values.forEach((value, k) => {
    if (Math.floor(k / stride) % points < points - 1)
      rise = Math.max(rise, Math.abs(values[k + stride]! - value));
  });
  return rise;
}
