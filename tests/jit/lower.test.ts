import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { NotCovered } from '../../src/jit/errors.ts';
import type { Shape } from '../../src/jit/graph.ts';
import { lower } from '../../src/jit/lower.ts';
import { trace, type TensorStep } from '../../src/jit/trace.ts';
import { useBackend } from '../engine/backends.ts';

beforeAll(() => useBackend('cpu'));

/** The instructions of a step whose inputs are x, y, … of those shapes. */
function instructions(
  shapes: Readonly<Record<string, Shape>>,
  step: (tensors: Record<string, tf.Tensor4D>) => tf.Tensor | tf.Tensor[],
): string[] {
  const specs = Object.entries(shapes).map(([name, shape]) => {
    const dtype = name.startsWith('int') ? ('int32' as const) : ('float32' as const);
    return [name, { shape, dtype }] as const;
  });
  const whole: TensorStep = (tensors) =>
    Object.fromEntries([step(tensors as never)].flat().map((tensor, i) => [`y${i}`, tensor]));
  return lower(trace(whole, Object.fromEntries(specs))).instructions.map(({ name }) => name);
}

const picture = [2, 6, 6, 3];

describe('a convolution', () => {
  const trained = (filter: number[], strides = 1) =>
    instructions({ x: picture, filter }, ({ x, filter }) => {
      const convolve = (f: tf.Tensor) => tf.tanh(tf.conv2d(x!, f as tf.Tensor4D, strides, 'same'));
      const { value, grad } = tf.valueAndGrad((f) => tf.sum(convolve(f)))(filter!);
      return [value, grad];
    });

  it('takes patches once for its value and its filter’s gradient', () => {
    const names = trained([3, 3, 3, 4]);
    expect(names.filter((name) => name === 'im2col')).toHaveLength(1);
    expect(names.filter((name) => name === 'gemm')).toHaveLength(2);
  });

  it('of single pixels takes none', () => {
    expect(trained([1, 1, 3, 4])).not.toContain('im2col');
    expect(trained([1, 1, 3, 4], 2)).toContain('im2col');
  });

  it('takes patches again for another window', () => {
    const names = instructions({ x: picture, filter: [3, 3, 3, 4] }, ({ x, filter }) => [
      tf.conv2d(x!, filter!, 1, 'same'),
      tf.conv2d(x!, filter!, 1, 'valid'),
      tf.conv2d(x!, filter!, 1, 'same'),
    ]);
    expect(names.filter((name) => name === 'im2col')).toHaveLength(2);
  });
});

it('a product with one matrix for all batches is one product', () => {
  const product = (...turned: boolean[]) =>
    instructions({ x: [4, 5, 3], w: turned[0] ? [1, 5, 2] : [1, 3, 2] }, ({ x, w }) =>
      tf.matMul(x!, w!, ...turned),
    );
  expect(product()).toEqual(['gemm']);
  expect(product(true)).toEqual(['gemm', 'gemm', 'gemm', 'gemm']);
});

it('int32 numbers that are only moved are not converted', () => {
  const names = instructions({ int: [2, 3], x: [2, 3] }, ({ int, x }) => {
    const moved = tf.tile(tf.concat([tf.reverse(int!, 0), tf.transpose(int!, [0, 1])], 1), [2, 1]);
    return tf.where(tf.greater(x!, 0), tf.slice(moved, [0, 0], [2, 3]), int!);
  });
  expect(names).not.toContain('toFloat');
});

it('int32 numbers are converted once for all that compute with them', () => {
  const names = instructions({ int1: [6], int2: [6] }, ({ int1, int2 }) => [
    tf.greater(int1!, int2!),
    tf.less(int1!, int2!),
  ]);
  expect(names).toEqual(['toFloat', 'toFloat', 'binary', 'binary']);
});

describe('what cannot be replayed is refused by name', () => {
  const filter = [3, 3, 3, 4];
  const rows: [
    string,
    Readonly<Record<string, Shape>>,
    Parameters<typeof instructions>[1],
    RegExp,
  ][] = [
    [
      'a convolution NCHW',
      { x: [2, 3, 6, 6], filter },
      ({ x, filter }) => tf.conv2d(x!, filter!, 1, 'same', 'NCHW'),
      /Conv2D \(dataFormat NCHW\)/,
    ],
    [
      'its gradient',
      { x: [2, 3, 6, 6], filter },
      ({ x, filter }) =>
        tf.grad((x) => tf.conv2d(x as tf.Tensor4D, filter!, 1, 'same', 'NCHW'))(x!),
      /Conv2D \(dataFormat NCHW\)/,
    ],
    [
      'batches of indices',
      { x: [2, 5], int: [2, 3] },
      ({ x, int }) => tf.gather(x!, int as tf.Tensor, 1, 1),
      /GatherV2 \(batchDims\)/,
    ],
    [
      'a kernel of another kind',
      { x: picture, filter },
      ({ x, filter }) => tf.depthwiseConv2d(x!, filter!, 1, 'same'),
      /DepthwiseConv2dNative/,
    ],
  ];
  it.each(rows)('%s', (_, shapes, step, message) => {
    expect(() => instructions(shapes, step)).toThrow(NotCovered);
    expect(() => instructions(shapes, step)).toThrow(message);
  });
});

describe('operands that do not fit are refused as by tfjs', () => {
  const rows: [
    string,
    Readonly<Record<string, Shape>>,
    Parameters<typeof instructions>[1],
    RegExp,
  ][] = [
    ['a sum', { x: [2, 3], y: [4] }, ({ x, y }) => tf.add(x!, y!), /could not be broadcast/],
    [
      'a product',
      { x: [2, 3], y: [4, 5] },
      ({ x, y }) => tf.matMul(x!, y!),
      /\[2, 3\] and \[4, 5\].*equal inner sizes/,
    ],
    [
      'a product of vectors',
      { x: [3], y: [3] },
      ({ x, y }) => tf.matMul(x!, y!),
      /two axes at least/,
    ],
    ['a slice', { x: [2, 3] }, ({ x }) => tf.slice(x!, [1, 0], [2, 3]), /would overflow/],
    [
      'a stack',
      { x: [3], int: [3] },
      ({ x, int }) => tf.stack([x!, int!]),
      /float32, int32: cast them to one type/,
    ],
    ['an axis', { x: [2, 3] }, ({ x }) => tf.sum(x!, 2), /in range \[-2, 2\)/],
  ];
  it.each(rows)('%s', (_, shapes, step, message) => {
    expect(() => instructions(shapes, step)).toThrow(message);
  });
});
