import { sizeOf, type Shape } from '../graph.ts';
import { at, NONE } from '../builder.ts';
import { broadcastShape, type Attributes, type Op } from './op.ts';

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
  const [rows, inner] = a.slice(-2) as [number, number];
  const [bRows, bColumns] = b.slice(-2) as [number, number];
  return {
    m: transposeA ? inner : rows,
    k: transposeA ? rows : inner,
    n: transposeB ? bRows : bColumns,
    transposeA,
    transposeB,
  };
}

/** Matrix products; leading axes are batches, which broadcast. */
const batchMatMul: Op = {
  shapes: ([a, b], attributes) => {
    const { m, n } = sizes(a!, b!, attributes);
    return [
      { shape: [...broadcastShape(a!.slice(0, -2), b!.slice(0, -2)), m, n], dtype: 'float32' },
    ];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [a, b] = inputs as [(typeof inputs)[number], (typeof inputs)[number]];
    const { m, n, k, transposeA, transposeB } = sizes(a.shape, b.shape, attributes);
    const batches = sizeOf(outputs[0]!.shape.slice(0, -2));
    const [aBatches, bBatches] = [a, b].map(({ shape }) => sizeOf(shape.slice(0, -2))) as [
      number,
      number,
    ];
    const [out, left, right] = [build.float(outputs[0]!), build.float(a), build.float(b)];
    for (let i = 0; i < batches; i++)
      build.emit('gemm', [
        at(out, i * m * n),
        at(left, (i % aBatches) * m * k),
        at(right, (i % bBatches) * k * n),
        m,
        n,
        k,
        transposeA ? 1 : 0,
        transposeB ? 1 : 0,
        NONE,
        0,
      ]);
  },
};

/** A matrix product with its bias and relu, as the pass that joins them writes it. */
const gemmBias: Op = {
  shapes: batchMatMul.shapes,
  lower: ({ inputs, outputs, attributes }, build) => {
    const [a, b, bias] = inputs;
    const { m, n, k, transposeA, transposeB } = sizes(a!.shape, b!.shape, attributes);
    build.emit('gemm', [
      build.float(outputs[0]!),
      build.float(a!),
      build.float(b!),
      m,
      n,
      k,
      transposeA ? 1 : 0,
      transposeB ? 1 : 0,
      bias ? build.float(bias) : NONE,
      attributes['relu'] ? 1 : 0,
    ]);
  },
};

export const MATMUL: Readonly<Record<string, Op>> = {
  BatchMatMul: batchMatMul,
  GemmBias: gemmBias,
};
