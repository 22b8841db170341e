import { dotted } from '../bounds.ts';
import { beside, constant, float, tamed } from '../operands.ts';
import { MOST, type Sketch } from '../sketch.ts';
import { sameShape, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

/** Of matrices and stacks of them; either may be transposed, and one matrix goes with every stack. */
const batchMatMul: Row = (sketch) => {
  const a = float(sketch, ({ shape }) => shape.length >= 2);
  if (a.shape.length < 2) return null;
  const [transposeA, transposeB] = [sketch.choose([false, true]), sketch.choose([false, true])];
  const stack = a.shape.slice(0, -2);
  const [rows, inner] = transposeA ? a.shape.slice(-2).toReversed() : a.shape.slice(-2);
  const fit = ({ shape }: Value) =>
    shape.length >= 2 &&
    shape.at(transposeB ? -1 : -2) === inner &&
    (stack.length === 0 || shape.length === 2 || sameShape(shape.slice(0, -2), stack));
  const found = float(sketch, fit);
  const b = fit(found) ? found : matrix(sketch, inner!, transposeB);
  const columns = b.shape.at(transposeB ? -2 : -1);
  const shape = [...(stack.length ? stack : b.shape.slice(0, -2)), rows!, columns!];
  const of = (x: Value, y: Value) =>
    sketch.add(
      { f: 'matMul', given: [x, y, transposeA, transposeB] },
      { shape, dtype: 'float32', ...dotted(x, y, inner!) },
    );
  return of(a, b) ?? of(tamed(sketch, a), tamed(sketch, b));
};

/** A constant matrix with that many rows, or, transposed, columns. */
function matrix(sketch: Sketch, rows: number, transposed: boolean): Value {
  const columns = sketch.choose([3, 1, 4, 9].filter((n) => n * rows <= MOST));
  return constant(sketch, transposed ? [columns, rows] : [rows, columns]);
}

/** A layer as networks have it, its bias before the relu or behind: what a pass may join, and what it may not. */
const dense: Row = (sketch) => {
  const z = batchMatMul(sketch);
  if (!z) return null;
  const isRow = sketch.choose([true, false]);
  const bias = isRow ? constant(sketch, z.shape.slice(-1)) : beside(sketch, z);
  const order = sketch.choose([['add', 'relu'], ['relu', 'add'], ['add'], ['relu', 'add', 'relu']]);
  return order.reduce<Value | null>((x, f) => {
    const given = f === 'add' ? [x!, bias] : [x!];
    return x && sketch.smooth({ f, given }, Math.min(...given.map(({ grid }) => grid)));
  }, z);
};

export const PRODUCT_ROWS = { BatchMatMul: batchMatMul } satisfies Rows;
export const LAYER_ROWS = { dense } satisfies Rows;
