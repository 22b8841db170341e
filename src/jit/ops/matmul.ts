import { at, broadcastStrides, NONE, type Builder, type Pointer } from '../builder.ts';
import { sizeOf, type Node, type Operand, type Shape } from '../graph.ts';
import { util } from '../tf.ts';
import { broadcastShape } from './broadcast.ts';
import type { Attributes, Op } from './op.ts';

interface Sizes {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

function sizes(a: Shape, b: Shape, attributes: Attributes): Sizes {
  const transposeA = Boolean(attributes['transposeA']);
  const transposeB = Boolean(attributes['transposeB']);
  const [aRows, aColumns] = a.slice(-2) as [number, number];
  const [bRows, bColumns] = b.slice(-2) as [number, number];
  const k = transposeA ? aRows : aColumns;
  const fit = a.length > 1 && b.length > 1 && k === (transposeB ? bColumns : bRows);
  util.assert(
    fit,
    () =>
      `matMul of [${a.join(', ')}] and [${b.join(', ')}] (transposeA ${transposeA}, transposeB ${transposeB}): both need two axes at least, and equal inner sizes`,
  );
  return {
    m: transposeA ? aColumns : aRows,
    n: transposeB ? bRows : bColumns,
    k,
    transposeA,
    transposeB,
  };
}

const batchesOf = (shape: Shape): Shape => shape.slice(0, -2);

const shapes: Op['shapes'] = ([a, b], attributes, [dtype]) => {
  const { m, n } = sizes(a!, b!, attributes);
  return [{ shape: [...broadcastShape(batchesOf(a!), batchesOf(b!)), m, n], dtype: dtype! }];
};

/** Matrix products; leading axes are batches, which broadcast. */
const batchMatMul: Op = {
  shapes,
  lower: (node, build) => {
    const [a, b] = node.inputs as [Operand, Operand];
    const [out] = node.outputs as [Operand];
    const size = sizes(a.shape, b.shape, node.attributes);
    const batches = batchesOf(out.shape);
    // one matrix for all batches of rows is one product
    const joined = sizeOf(batchesOf(b.shape)) === 1 && !size.transposeA;
    const count = joined ? 1 : sizeOf(batches);
    const m = joined ? size.m * sizeOf(batches) : size.m;
    const [aPlaces, bPlaces] = [a, b].map(({ shape }) => places(batchesOf(shape), batches));
    const [left, right] = [build.float(a), build.float(b)];
    build.into(out, (to) => {
      for (let i = 0; i < count; i++)
        gemm(build, { ...size, m }, [
          at(to, i * size.m * size.n),
          at(left, aPlaces![i]! * size.m * size.k),
          at(right, bPlaces![i]! * size.k * size.n),
        ]);
    });
  },
};

/** Which of its own batches an operand gives to each batch of the result. */
function places(own: Shape, batches: Shape): number[] {
  const steps = broadcastStrides(own, batches);
  return batches.reduce<number[]>(
    (before, n, axis) =>
      before.flatMap((place) => Array.from({ length: n }, (_, i) => place + i * steps[axis]!)),
    [0],
  );
}

/** A matrix product with its bias and relu, as the pass that joins them writes it. */
const gemmBias: Op = {
  shapes,
  lower: ({ inputs, outputs, attributes }: Node, build) => {
    const [a, b, bias] = inputs as [Operand, Operand, Operand | undefined];
    const numbers = [a, b].map((each) => build.float(each)) as [Pointer, Pointer];
    const row = bias ? build.float(bias) : NONE;
    build.into(outputs[0]!, (out) =>
      gemm(
        build,
        sizes(a.shape, b.shape, attributes),
        [out, ...numbers],
        row,
        Boolean(attributes['relu']),
      ),
    );
  },
};

function gemm(
  build: Builder,
  { m, n, k, transposeA, transposeB }: Sizes,
  pointers: readonly [out: Pointer, a: Pointer, b: Pointer],
  bias: Pointer | typeof NONE = NONE,
  relu = false,
): void {
  const flags = [transposeA, transposeB].map(Number);
  build.emit('gemm', [...pointers, m, n, k, ...flags, bias, Number(relu)]);
}

export const MATMUL: Readonly<Record<string, Op>> = {
  BatchMatMul: batchMatMul,
  GemmBias: gemmBias,
};
