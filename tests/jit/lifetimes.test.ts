import { beforeAll, describe, expect, test } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Program } from '../../src/jit/program.ts';
import type { StepSpec } from '../../src/jit/spec.ts';
import { useBackend } from '../engine/backends.ts';

beforeAll(() => useBackend('cpu'));

const spec: StepSpec = {
  inputs: {
    x: { shape: [6, 3], dtype: 'float32', from: { kind: 'given' } },
    w: { shape: [3, 4], dtype: 'float32', from: { kind: 'state' } },
    noise: { shape: [6, 4], dtype: 'float32', from: { kind: 'normal', stream: 'noise' } },
    rows: { shape: [6], dtype: 'int32', from: { kind: 'batch', stream: 'batches', samples: 6 } },
  },
  step: ({ x, w, noise, rows }) => {
    const f = (weights: tf.Tensor) => {
      const h = tf.matMul(tf.gather(x!, rows!), weights);
      return tf.mean<tf.Scalar>(tf.square(tf.tanh(tf.add(h, noise!))));
    };
    const { value, grad } = tf.valueAndGrad(f)(w!);
    return { loss: value, w: tf.sub(w!, tf.mul(grad, 0.1)) };
  },
};

describe('nothing is left behind', () => {
  test('by 1,000 programs that are compiled, emitted, run on both back ends and disposed', () => {
    const machine = new Machine();
    const cycle = () => {
      const program = Program.compile(machine, { ...spec, twice: true });
      const replicas = [1, 2].map((seed) => program.start({ seed }));
      replicas[0]!.use('interpreter');
      replicas[1]!.use('emitter');
      for (const replica of replicas) {
        replica.run(2);
        replica.restore(replica.save());
        replica.dispose();
      }
      program.dispose();
    };
    cycle();
    const before = {
      ...tf.memory(),
      taken: machine.heap.taken,
      bytes: machine.memory.buffer.byteLength,
    };
    for (let i = 0; i < 1000; i++) cycle();
    const { numTensors, numDataBuffers } = tf.memory();
    expect({ numTensors, numDataBuffers }).toEqual({
      numTensors: before.numTensors,
      numDataBuffers: before.numDataBuffers,
    });
    expect(machine.heap.taken).toBe(before.taken);
    expect(machine.heap.taken).toBe(0);
    expect(machine.memory.buffer.byteLength).toBe(before.bytes);
  });
});

describe('disposing', () => {
  const machine = new Machine();
  const start = () => {
    const program = Program.compile(machine, spec);
    return { program, replica: program.start({ seed: 1 }) };
  };

  test('twice is harmless', () => {
    const { program, replica } = start();
    for (let i = 0; i < 2; i++) replica.dispose();
    for (let i = 0; i < 2; i++) program.dispose();
    expect(machine.heap.taken).toBe(0);
  });

  test('of a program waits for its replicas, and says so', () => {
    const { program, replica } = start();
    expect(() => program.dispose()).toThrow('this program has 1 replicas; dispose of them first');
    replica.run(1);
    replica.dispose();
    program.dispose();
    expect(machine.heap.taken).toBe(0);
  });

  test.each<[string, (replica: ReturnType<typeof start>['replica']) => unknown]>([
    ['running', (replica) => replica.run(1)],
    ['setting', (replica) => replica.set('x', new Float32Array(18))],
    ['reading', (replica) => replica.read('w')],
    ['saving', (replica) => replica.save()],
    ['restoring', (replica) => replica.restore({ step: 0, tensors: {} })],
  ])('a replica makes %s it an error that names the remedy', (_, use) => {
    const { program, replica } = start();
    replica.dispose();
    program.dispose();
    expect(() => use(replica)).toThrow('this replica was disposed; start another one');
    expect(() => program.start({ seed: 1 })).toThrow('this program was disposed; compile it again');
  });
});

describe('what does not fit is refused by name', () => {
  let replica: ReturnType<Program['start']>;
  beforeAll(() => {
    replica = Program.compile(new Machine(), spec).start({ seed: 1 });
  });

  test.each<[string, () => unknown, string]>([
    ['an input', () => replica.set('v', [1]), 'no input "v"; it has x, w, noise, rows'],
    ['a size', () => replica.set('w', [1, 2]), 'input "w" takes 12 numbers, not 2'],
    ['a slice', () => replica.run(257), '257 steps: a slice has 0 to 256'],
    ['part of a step', () => replica.run(1.5), '1.5 steps'],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(message);
  });
});
