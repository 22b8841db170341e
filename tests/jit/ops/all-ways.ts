import * as tf from '../../../src/engine/tf.ts';
import type { BackEnd } from '../../../src/jit/back-ends.ts';
import { Machine } from '../../../src/jit/machine.ts';
import { Program } from '../../../src/jit/program.ts';
import type { InputSpec } from '../../../src/jit/spec.ts';
import { normals } from '../../engine/draws.ts';
import type { Case, Given } from './case.ts';

type Tensors = Readonly<Record<string, tf.Tensor>>;
type Values = Readonly<Record<string, Float32Array>>;

const machine = new Machine();

/** A case's value and gradients by name, as eager tfjs computes them and as either back end replays them. */
export function allWays(test: Case): Readonly<Record<'eager' | BackEnd, Values>> {
  const given: Record<string, Given> = Object.fromEntries(
    test.given.map((each, i) => [`x${i}`, each]),
  );
  if (test.gradient) {
    const shape = tf.tidy(() => valueOf(test, tensorsOf(given)).shape);
    given['dy'] = { shape, numbers: 'normal', dtype: 'float32' };
  }
  const step = (tensors: Tensors) => resultsOf(test, tensors);
  const eager = tf.tidy(() =>
    mapped(step(tensorsOf(given)), (tensor) => tensor.dataSync<'float32'>().slice()),
  );
  const inputs = mapped(given, ({ shape, dtype }): InputSpec => ({
    shape,
    dtype,
    from: { kind: 'given' },
  }));
  const program = Program.compile(machine, { inputs, step, slice: 1, twice: true });
  const replica = program.start({ seed: 0 });
  for (const [name, each] of Object.entries(given)) replica.set(name, numbersOf(each, name));
  const [interpreter, emitter] = (['interpreter', 'emitter'] as const).map((backEnd) => {
    replica.use(backEnd);
    return replica.run(1).values;
  }) as [Values, Values];
  replica.dispose();
  program.dispose();
  return { eager, interpreter, emitter };
}

/** The largest gap, as a share of the largest finite number of eager tfjs. Infinite where one of two numbers is not finite. */
export function errorOf(eager: Float32Array, replayed: Float32Array): number {
  const sizes = eager.filter(Number.isFinite).map(Math.abs);
  const gaps = [...eager].map((x, i) => {
    const y = replayed[i]!;
    if (x === y || Object.is(x, y)) return 0;
    return Number.isFinite(x) && Number.isFinite(y) ? Math.abs(x - y) : Infinity;
  });
  const gap = Math.max(...gaps);
  return gap === 0 ? 0 : gap / Math.max(...sizes);
}

/** The value, and its gradients weighed by dy. */
function resultsOf(test: Case, tensors: Tensors): Tensors {
  const y = valueOf(test, tensors);
  if (!test.gradient) return { y };
  const floats = test.given.flatMap(({ dtype }, i) => (dtype === 'float32' ? `x${i}` : []));
  const weighed = (...some: tf.Tensor[]) =>
    valueOf(test, { ...tensors, ...Object.fromEntries(floats.map((name, i) => [name, some[i]!])) });
  const gradients = tf.grads(weighed)(
    floats.map((name) => tensors[name]!),
    tensors['dy'],
  );
  return {
    y,
    ...Object.fromEntries(floats.map((name, i) => [`gradient by ${name}`, gradients[i]!])),
  };
}

const valueOf = ({ given, f }: Case, tensors: Tensors): tf.Tensor =>
  (f as (...operands: tf.Tensor[]) => tf.Tensor)(...given.map((_, i) => tensors[`x${i}`]!));

const tensorsOf = (given: Readonly<Record<string, Given>>): Tensors =>
  mapped(given, (each, name) => tf.tensor(numbersOf(each, name), [...each.shape], each.dtype));

function numbersOf({ shape, numbers, dtype }: Given, name: string): Float32Array | Int32Array {
  if (Array.isArray(numbers))
    return dtype === 'int32' ? Int32Array.from(numbers) : Float32Array.from(numbers);
  const drawn = normals(
    name,
    shape.reduce((product, n) => product * n, 1),
  );
  if (numbers === 'normal') return drawn;
  if (numbers === 'positive') return drawn.map((x) => Math.abs(x) + 0.1);
  const { below } = numbers as { readonly below: number };
  return Int32Array.from(drawn, (x) => Math.floor(1000 * Math.abs(x)) % below);
}

const mapped = <T, R>(entries: Readonly<Record<string, T>>, of: (entry: T, name: string) => R) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, of(entry, name)]));
