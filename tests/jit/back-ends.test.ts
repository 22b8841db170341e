import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { kernelElements } from '../../src/jit/kernel-module.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Program } from '../../src/jit/program.ts';
import type { InputSpec } from '../../src/jit/spec.ts';
import { stretches } from '../../src/jit/stretches.ts';
import type { TensorStep } from '../../src/jit/trace.ts';
import { stream } from '../../src/math/stream.ts';
import { useBackend } from '../engine/backends.ts';

beforeAll(() => useBackend('cpu'));
afterEach(() => vi.restoreAllMocks());

const machine = new Machine();
const given = (...shape: number[]): InputSpec => ({
  shape,
  dtype: 'float32',
  from: { kind: 'given' },
});
const state = (...shape: number[]): InputSpec => ({ ...given(...shape), from: { kind: 'state' } });
const normals = (name: string, count: number) =>
  Float32Array.from({ length: count }, (_, i) => stream(1, name).normal(0, i, 0));

/** Runs a program on each back end from the same inputs and gives the bits of all that it reads and keeps. */
function bitsOf(inputs: Record<string, InputSpec>, step: TensorStep, steps = 3) {
  const program = Program.compile(machine, { inputs, step, twice: true });
  const results = (['interpreter', 'emitter'] as const).map((backEnd) => {
    const replica = program.start({ seed: 5 });
    replica.use(backEnd);
    for (const [name, { shape, from }] of Object.entries(inputs))
      if (from.kind === 'given' || from.kind === 'state')
        replica.set(
          name,
          normals(
            name,
            shape.reduce((a, b) => a * b, 1),
          ),
        );
    const { values } = replica.run(steps);
    const { tensors } = replica.save();
    replica.dispose();
    return [...Object.entries(values), ...Object.entries(tensors)].map(([name, each]) => [
      name,
      [...new Uint32Array(each.buffer, each.byteOffset, each.length)],
    ]);
  });
  const { instructions } = program.listing;
  program.dispose();
  return { results, loops: stretches(instructions).filter(({ loop }) => loop) };
}

const functions: Record<string, TensorStep> = {
  'straight lines': ({ a }) => ({
    y: tf.add(tf.sigmoid(a!), tf.mul(tf.tanh(a!), tf.exp(tf.softplus(tf.abs(a!))))),
    z: tf.elu(tf.selu(tf.relu6(tf.erf(tf.log1p(tf.square(a!)))))),
  }),
  'functions that must be called': ({ a }) => ({
    y: tf.add(tf.sin(a!), tf.mul(tf.cos(a!), tf.pow(tf.abs(a!), tf.scalar(1.7)))),
  }),
  'functions with numbers': ({ a }) => ({
    y: tf.clipByValue(tf.leakyRelu(a!, 0.3), -0.5, 0.75),
    z: tf.step(a!, 0.25),
  }),
  choices: ({ a, b }) => ({ y: tf.where(tf.greater(a!, b!), tf.sqrt(tf.abs(a!)), tf.neg(b!)) }),
  comparisons: ({ a, b }) => ({
    y: tf.add(
      tf.cast(tf.logicalAnd(tf.less(a!, b!), tf.greaterEqual(a!, 0)), 'float32'),
      tf.maximum(tf.minimum(a!, b!), tf.squaredDifference(a!, b!)),
    ),
  }),
};

describe.each(Object.entries(functions))('%s', (_, step) => {
  test.each([[1], [2], [3], [4], [5], [8], [13], [3, 7], [2, 3, 5]])(
    'give the same bits on both back ends, over %i elements',
    (...shape) => {
      const { results, loops } = bitsOf({ a: given(...shape), b: given(...shape) }, step);
      expect(results[1]).toEqual(results[0]);
      expect(loops.length).toBeGreaterThan(0);
    },
  );
});

const broadcasts = [
  [5, 7],
  [4, 8],
  [6, 3],
  [3, 1],
  [1, 9],
  [2, 2],
].flatMap(([rows, columns]) => [
  { rows: rows!, columns: columns!, b: [columns!], c: [] },
  { rows: rows!, columns: columns!, b: [rows!, 1], c: [1] },
  { rows: rows!, columns: columns!, b: [rows!, 1], c: [columns!] },
  { rows: rows!, columns: columns!, b: [], c: [rows!, columns!] },
]);

test.each(broadcasts)(
  'rows, columns and scalars on $rows × $columns',
  ({ rows, columns, b, c }) => {
    const { results } = bitsOf(
      { a: state(rows, columns), b: given(...b), c: given(...c) },
      ({ a, b: x, c: y }) => {
        const sum = tf.mul(tf.add(a!, x!), y!);
        const bounded = tf.tanh(tf.sub(sum, x!));
        return { a: tf.sub(a!, tf.mul(bounded, 0.1)), sum, norm: tf.sum(tf.square(bounded)) };
      },
    );
    expect(results[1]).toEqual(results[0]);
  },
);

test('states that change places, and old values that are read after the new', () => {
  const { results } = bitsOf(
    { a: state(5), b: state(5), last: state(5), w: state(5) },
    ({ a, b, w }) => {
      const next = tf.sub(w!, tf.mul(a!, 0.5));
      return { a: b!, b: a!, last: w!, w: tf.mul(next, 0.9), moved: tf.sub(next, w!) };
    },
  );
  expect(results[1]).toEqual(results[0]);
});

test('all element functions but four are written in place', () => {
  const called = Object.entries(kernelElements()).flatMap(([name, { body }]) =>
    body ? [] : [name],
  );
  expect(called.sort()).toEqual(['cos', 'modulo', 'pow', 'sin']);
});

test('what lies between functions of one loop is not stored', () => {
  const { loops } = bitsOf({ a: given(8) }, ({ a }) => ({ y: tf.exp(tf.neg(tf.abs(a!))) }));
  expect(loops.map(({ loop }) => loop!.functions.map(({ f }) => f))).toEqual([
    ['abs', 'neg', 'exp'],
  ]);
});

test('a program that let go of its listing is emitted all the same', () => {
  const inputs = { a: state(6) };
  const step: TensorStep = ({ a }) => ({ a: tf.mul(a!, 0.5), read: tf.sum(a!) });
  const sums = [false, true].map((isRested) => {
    const program = Program.compile(machine, { inputs, step });
    if (isRested) program.rest();
    const replica = program.start({ seed: 1 });
    replica.use('emitter');
    replica.set('a', [1, 2, 3, 4, 5, 6]);
    const sum = [...replica.run(3).values['read']!];
    replica.dispose();
    program.dispose();
    return sum;
  });
  expect(sums).toEqual([
    [21, 10.5, 5.25],
    [21, 10.5, 5.25],
  ]);
});

describe('the choice of a back end', () => {
  /** A clock that moves by so many milliseconds for every slice of the interpreter, or of the emitter. */
  function chosenAt(interpreter: number, emitter: number) {
    const program = Program.compile(machine, {
      inputs: { a: state(6) },
      step: ({ a }) => ({ a: tf.mul(a!, 0.5), read: tf.sum(a!) }),
    });
    const replica = program.start({ seed: 1 });
    let time = 0;
    const { run } = program.backEnds.emitted;
    Object.assign(program.backEnds.emitted, {
      run: (...taken: Parameters<typeof run>) => {
        time += emitter - interpreter;
        run(...taken);
      },
    });
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() =>
      looks++ % 2 === 0 ? time : (time += interpreter),
    );
    replica.set('a', [1, 2, 3, 4, 5, 6]);
    const sums: number[] = [];
    for (let slice = 0; slice < 200; slice++) sums.push(...replica.run(1).values['read']!);
    vi.restoreAllMocks();
    return { chosen: program.backEnds.chosen, sums };
  }

  test('falls on the faster one, and changes no number', () => {
    const [slow, fast] = [chosenAt(1, 3), chosenAt(3, 1)];
    expect(slow.chosen).toBe('interpreter');
    expect(fast.chosen).toBe('emitter');
    expect(fast.sums).toEqual(slow.sums);
    expect(fast.sums[3]).toBe(21 / 8);
  });

  test('waits until a program has run for a while', () => {
    expect(chosenAt(0.01, 0.01).chosen).toBe(null);
  });
});
