import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { fuseBias } from '../../src/jit/passes/fuse-bias.ts';
import { simplify } from '../../src/jit/passes/simplify.ts';
import { unspread } from '../../src/jit/passes/unspread.ts';
import { trace, type TensorStep } from '../../src/jit/trace.ts';
import { useBackend } from '../engine/backends.ts';

beforeAll(() => useBackend('cpu'));

const spec = (shape: number[]) => ({ shape, dtype: 'float32' as const });
const inputs = { x: spec([4, 3]), w: spec([3, 5]), b: spec([5]), row: spec([3]) };
const traced = (step: TensorStep) => trace(step, inputs);
const kernels = ({ nodes }: ReturnType<typeof trace>) => nodes.map(({ kernel }) => kernel);

describe('simplify', () => {
  const rows: [string, TensorStep, string[]][] = [
    ['drops x · 1', ({ x }) => ({ y: tf.exp(tf.mul(x!, 1)) }), ['Exp']],
    ['drops x + 0', ({ x }) => ({ y: tf.exp(tf.add(x!, tf.zeros([4, 3]))) }), ['Exp']],
    ['drops x / 1', ({ x }) => ({ y: tf.exp(tf.div(x!, 1)) }), ['Exp']],
    ['keeps 1 − x', ({ x }) => ({ y: tf.sub(1, x!) }), ['Sub']],
    ['keeps 0 − x', ({ x }) => ({ y: tf.sub(0, x!) }), ['Sub']],
    ['turns x² into a square', ({ x }) => ({ y: tf.pow(x!, 2) }), ['Square']],
    [
      'computes equal things once',
      ({ x }) => ({ y: tf.add(tf.exp(x!), tf.exp(x!)) }),
      ['Exp', 'Add'],
    ],
    ['leaves out what nobody reads', ({ x }) => (tf.exp(x!), { y: tf.abs(x!) }), ['Abs']],
    [
      'turns a product with ones into a broadcast',
      ({ row }) => ({ y: tf.mul(row!, tf.ones([4, 3])) }),
      ['BroadcastTo'],
    ],
    [
      'reads relu where relu’s input was stepped',
      ({ x }) => ({ y: tf.add(tf.relu(x!), tf.step(x!)) }),
      ['Relu', 'Step', 'Add'],
    ],
  ];
  it.each(rows)('%s', (_, step, expected) => {
    expect(kernels(simplify(traced(step)))).toEqual(expected);
  });

  it('does not read a relu that comes later', () => {
    const { nodes } = simplify(traced(({ x }) => ({ y: tf.add(tf.step(x!), tf.relu(x!)) })));
    expect(nodes[0]!.inputs[0]!.value.source).toEqual({ kind: 'input', name: 'x' });
  });

  it('tells constants apart, the two zeros too', () => {
    const step: TensorStep = ({ x }) => ({ y: tf.add(tf.div(x!, 0), tf.div(x!, -0)) });
    expect(kernels(simplify(traced(step)))).toEqual(['RealDiv', 'RealDiv', 'Add']);
  });
});

describe('unspread', () => {
  it('lets an operation read the broadcast operand where it is', () => {
    const graph = simplify(
      traced(({ x, row }) => ({ y: tf.sub(x!, tf.mul(row!, tf.ones([4, 3]))) })),
    );
    expect(kernels(graph)).toEqual(['BroadcastTo', 'Sub']);
    expect(kernels(simplify(unspread(graph)))).toEqual(['Sub']);
  });
});

describe('fuse-bias', () => {
  const product = (t: Parameters<TensorStep>[0]) =>
    tf.matMul(t['x'] as tf.Tensor2D, t['w'] as tf.Tensor2D);
  const fused = (step: TensorStep) => fuseBias(simplify(traced(step))).nodes;

  it('joins a product, its bias and its relu', () => {
    const [node, ...others] = fused((t) => ({ y: tf.relu(tf.add(product(t), t['b']!)) }));
    expect(others).toEqual([]);
    expect(node!.inputs).toHaveLength(3);
    expect(node!.attributes['relu']).toBe(true);
  });

  it('keeps what somebody else reads', () => {
    const nodes = fused((t) => {
      const sum = tf.add(product(t), t['b']!);
      return { y: tf.relu(sum), sum };
    });
    expect(nodes.map(({ kernel }) => kernel)).toEqual(['GemmBias', 'Relu']);
  });

  it('takes no column for a bias', () => {
    const nodes = fused((t) => ({ y: tf.add(product(t), tf.sum(t['x']!, 1, true)) }));
    expect(nodes.map(({ kernel }) => kernel)).toContain('Add');
  });

  it('takes no bias that is computed only later', () => {
    const nodes = fused((t) => ({ y: tf.add(product(t), tf.exp(t['b']!)) }));
    expect(nodes.map(({ kernel }) => kernel)).toEqual(['GemmBias', 'Exp', 'Add']);
  });
});
