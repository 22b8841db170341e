import { exactly, summed } from '../bounds.ts';
import { bool, exact, float, indices, tamed } from '../operands.ts';
import { range, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

const gather: Row = (sketch) => {
  const x = float(sketch, ({ shape }) => shape.length > 0);
  if (x.shape.length === 0) return null;
  const axis = sketch.choose(range(x.shape.length));
  const wanted = sketch.choose<null[]>([[null], [null, null], []]);
  const places = indices(sketch, x.shape[axis]!, wanted);
  const shape = x.shape.toSpliced(axis, 1, ...places.shape);
  return sketch.add({ f: 'gather', given: [x, places, axis] }, { ...x, shape });
};

const segmentSum: Row = (sketch) => {
  const x = float(sketch, ({ shape }) => shape.length > 0);
  const [rows, ...rest] = x.shape;
  if (rows === undefined) return null;
  const count = sketch.choose([3, 1, 6]);
  const segments = indices(sketch, count, [rows]);
  const of = (y: Value) =>
    sketch.add(
      { f: 'unsortedSegmentSum', given: [y, segments, count] },
      { shape: [count, ...rest], dtype: 'float32', ...summed(y, rows) },
    );
  return of(x) ?? of(tamed(sketch, x));
};

const oneHot: Row = (sketch) => {
  const wanted = sketch.choose<null[]>([[null], [], [null, null]]);
  const places = indices(sketch, sketch.choose([4, 9]), wanted);
  const depth = sketch.choose([3, 2, 10]);
  const [on, off] = [sketch.choose([1, 0.25, -2]), sketch.choose([0, 1])];
  return sketch.add(
    { f: 'oneHot', given: [places, depth, on, off, 'float32'] },
    { shape: [...places.shape, depth], dtype: 'float32', ...exactly(-2, 1, 0.25) },
  );
};

const cast: Row = (sketch) => {
  const kind = sketch.choose(['to int32', 'from int32', 'from bool', 'bool to int32']);
  if (kind === 'to int32') {
    const x = exact(sketch);
    const bounds = exactly(Math.min(0, Math.ceil(x.low)), Math.max(0, Math.floor(x.high)));
    return sketch.add({ f: 'cast', given: [x, 'int32'] }, { ...x, dtype: 'int32', ...bounds });
  }
  const x = kind === 'from int32' ? indices(sketch, 5, [null]) : bool(sketch);
  const dtype = kind === 'bool to int32' ? 'int32' : 'float32';
  return sketch.add({ f: 'cast', given: [x, dtype] }, { ...x, dtype });
};

export const INDEXING_ROWS = {
  GatherV2: gather,
  UnsortedSegmentSum: segmentSum,
  OneHot: oneHot,
  Cast: cast,
} satisfies Rows;
