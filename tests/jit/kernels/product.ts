import { normals } from '../../engine/draws.ts';

/** out[m, n] = op(a) · op(b), with a bias and a relu or without. */
export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  readonly bias?: boolean;
  readonly relu?: boolean;
}

export interface Operands {
  readonly a: Float32Array;
  readonly b: Float32Array;
  readonly bias: Float32Array;
}

/** The longest operands of any test. */
const LENGTH = 65_536;
const numbers = { a: normals('a', LENGTH), b: normals('b', LENGTH), bias: normals('bias', 128) };

export const operands = ({ m, n, k }: Product): Operands => ({
  a: numbers.a.slice(0, m * k),
  b: numbers.b.slice(0, k * n),
  bias: numbers.bias.slice(0, n),
});

export const nameOf = ({ m, n, k, transposeA, transposeB, bias, relu }: Product): string =>
  `(${m}, ${n}, ${k})${transposeA ? ' Aᵀ' : ''}${transposeB ? ' Bᵀ' : ''}` +
  `${bias ? ' + bias' : ''}${relu ? ', relu' : ''}`;

/** The kernel's promise word for word: a float32 sum over k in ascending order, bias, relu. */
export function inOrder(product: Product, given = operands(product)): Float32Array {
  return mapped(product, (i, j) => {
    let sum = 0;
    for (let p = 0; p < product.k; p++) {
      sum = Math.fround(
        sum + Math.fround(left(product, given, i, p) * right(product, given, p, j)),
      );
    }
    if (product.bias) sum = Math.fround(sum + given.bias[j]!);
    return product.relu ? Math.max(sum, 0) : sum;
  });
}

/**
 * The largest error of `out` as a share of what float32 allows: k + 1 roundings of numbers no larger
 * than Σ |a b| + |bias|.
 */
export function largestError(product: Product, out: Float32Array): number {
  const given = operands(product);
  const errors = mapped(product, (i, j) => {
    let sum = product.bias ? given.bias[j]! : 0;
    let size = Math.abs(sum);
    for (let p = 0; p < product.k; p++) {
      const term = left(product, given, i, p) * right(product, given, p, j);
      sum += term;
      size += Math.abs(term);
    }
    const exact = product.relu ? Math.max(sum, 0) : sum;
    return Math.abs(out[i * product.n + j]! - exact) / ((product.k + 1) * 2 ** -24 * size);
  });
  return errors.reduce((most, error) => Math.max(most, error));
}

function mapped({ m, n }: Product, f: (i: number, j: number) => number): Float32Array {
  const out = new Float32Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) out[i * n + j] = f(i, j);
  return out;
}

const left = ({ m, k, transposeA }: Product, { a }: Operands, i: number, p: number) =>
  a[transposeA ? p * m + i : i * k + p]!;

const right = ({ n, k, transposeB }: Product, { b }: Operands, p: number, j: number) =>
  b[transposeB ? j * k + p : p * n + j]!;
