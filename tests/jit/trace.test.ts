import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { compile } from '../../src/jit/compile.ts';
import { NotCovered, TraceError } from '../../src/jit/errors.ts';
import type { InputSpec } from '../../src/jit/spec.ts';
import { trace, type TensorStep } from '../../src/jit/trace.ts';
import { useBackend } from '../engine/backends.ts';

beforeAll(() => useBackend('cpu'));

const given: InputSpec = { shape: [3, 2], dtype: 'float32', from: { kind: 'given' } };
const compiled = (step: TensorStep) => compile({ inputs: { x: given }, step, twice: true });

describe('a trace', () => {
  it('holds the kernel calls and computes nothing', () => {
    const { nodes } = trace(({ x }) => ({ y: tf.relu(tf.mul(x!, x!)) }), { x: given });
    expect(nodes.map(({ kernel }) => kernel)).toEqual(['Multiply', 'Relu']);
  });

  it('computes what does not depend on the inputs', () => {
    const { nodes } = trace(({ x }) => ({ y: tf.mul(x!, tf.exp(tf.scalar(0))) }), { x: given });
    expect(nodes).toHaveLength(1);
    const { source } = nodes[0]!.inputs[1]!.value;
    expect(source).toEqual({ kind: 'constant', data: Float32Array.of(1) });
  });

  it('takes reshapes as other views of the same numbers', () => {
    const { nodes } = trace(({ x }) => ({ y: tf.square(tf.reshape(x!, [6])) }), { x: given });
    expect(nodes.map(({ kernel }) => kernel)).toEqual(['Square']);
  });

  it('gives the backend back, also after an error', () => {
    expect(() =>
      trace(
        () => {
          throw new Error('no');
        },
        { x: given },
      ),
    ).toThrow('no');
    expect(tf.getBackend()).toBe('cpu');
    expect(tf.add(1, 2).dataSync()[0]).toBe(3);
  });

  it('leaves no tensor behind, also after an error', () => {
    const before = tf.memory().numTensors;
    trace(({ x }) => ({ y: tf.tanh(tf.add(x!, 1)) }), { x: given });
    expect(() => trace(({ x }) => ({ y: tf.tensor(x!.dataSync()) }), { x: given })).toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('a step that cannot be replayed is refused', () => {
  let count = 0;
  let flips = 0;
  const faults: [string, TensorStep, RegExp][] = [
    [
      'reads a value',
      ({ x }) => ({ y: tf.mul(x!, x!.dataSync()[0]!) }),
      /reads the value of a tensor.*keep it a tensor/,
    ],
    ['reads a list', ({ x }) => ({ y: tf.tensor(x!.arraySync()) }), /reads the value of a tensor/],
    [
      'makes a variable',
      ({ x }) => ({ y: tf.variable(x!) }),
      /creates a tf.variable; create it before/,
    ],
    [
      'draws at random',
      ({ x }) => ({ y: tf.mul(x!, Array.from({ length: 6 }, () => 0.5 + (count += 0.1)).at(-1)) }),
      /two traces differ in a constant of kernel 0 \(Multiply\).*make it an input/,
    ],
    [
      'branches on a count',
      ({ x }) => ({ y: flips++ % 2 ? tf.exp(x!) : tf.abs(x!) }),
      /two traces differ at kernel 0.*no input/,
    ],
    [
      'holds text',
      ({ x }) => ({ y: tf.concat([tf.tensor(['a']), tf.tensor(['b'])]), z: x! }),
      /type string/,
    ],
  ];

  it.each(faults)('because it %s', (_, step, message) => {
    const before = Object.keys(tf.engine().registeredVariables);
    expect(() => compiled(step)).toThrow(TraceError);
    expect(() => compiled(step)).toThrow(message);
    for (const name of Object.keys(tf.engine().registeredVariables))
      if (!before.includes(name)) tf.engine().registeredVariables[name]!.dispose();
  });

  it('because a state gets no next value', () => {
    const inputs = { x: { ...given, from: { kind: 'state' } as const } };
    expect(() => compile({ inputs, step: ({ x }) => ({ loss: tf.sum(x!) }) })).toThrow(
      'no next value for the state "x"',
    );
  });

  it.each<[string, TensorStep]>([
    ['shape', ({ x }) => ({ x: tf.transpose(x!) })],
    ['size', ({ x }) => ({ x: tf.concat([x!, x!]) })],
    ['type', ({ x }) => ({ x: tf.cast(x!, 'int32') })],
  ])('because a state changes its %s', (_, step) => {
    const inputs = { x: { ...given, from: { kind: 'state' } as const } };
    expect(() => compile({ inputs, step })).toThrow(
      /the state "x" is float32 \[3, 2\], but the step gives it .*: a state keeps its shape and type/,
    );
  });

  it('because a kernel is not covered yet, by name', () => {
    expect(() => compiled(({ x }) => ({ y: tf.acosh(x!) }))).toThrow(NotCovered);
    expect(() => compiled(({ x }) => ({ y: tf.acosh(x!) }))).toThrow(
      /Acosh.*run the step on TensorFlow.js instead/,
    );
  });
});
