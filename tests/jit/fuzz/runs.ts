import * as tf from '../../../src/engine/tf.ts';
import type { Machine } from '../../../src/jit/machine.ts';
import { Program } from '../../../src/jit/program.ts';
import type { InputSpec } from '../../../src/jit/spec.ts';
import { BatchOrder } from '../../../src/math/permutation.ts';
import { stream } from '../../../src/math/stream.ts';
import type { Mode } from '../modes.ts';
import type { Input, Trial } from './graph.ts';
import { STEPS } from './inputs.ts';
import { sizeOf } from './value.ts';

/** What a graph gives: readings of all steps, end to end, and the states after the last. */
export type Results = Readonly<Record<string, readonly number[]>>;

const SEED = 5;

/** The step's results on eager tfjs. */
export function eager({ inputs, step }: Trial): Results {
  const states = new Map(inputs.map(({ value, numbers }) => [value.name, numbers]));
  const results: Record<string, number[]> = {};
  for (let t = 0; t < STEPS; t++)
    tf.tidy(() => {
      const given = inputs.map((input) => {
        const { name, shape, dtype } = input.value;
        const numbers = drawn(input, t) ?? states.get(name)!;
        return [name, tf.tensor(numbers, [...shape], dtype)] as const;
      });
      for (const [name, tensor] of Object.entries(step(Object.fromEntries(given)))) {
        const numbers = [...tensor.dataSync()];
        if (states.has(name)) {
          states.set(name, numbers);
          results[name] = numbers;
        } else (results[name] ??= []).push(...numbers);
      }
    });
  return results;
}

/** An input's numbers at a step, where each step has its own. */
function drawn({ value: { shape }, from, numbers }: Input, step: number): number[] | null {
  const size = sizeOf(shape);
  const columns = shape.at(-1) ?? 1;
  switch (from.kind) {
    case 'sequence':
      return [numbers![step]!];
    case 'batch': {
      const order = new BatchOrder({ seed: SEED, samples: from.samples, batchSize: size });
      return [...order.indices(step)];
    }
    case 'uniform':
    case 'normal': {
      const out = new Float32Array(size);
      const fill = { step, rows: size / columns, columns };
      const draws = stream(SEED, from.stream);
      if (from.kind === 'uniform') draws.fillUniform(out, fill);
      else draws.fillNormal(out, fill);
      return [...out];
    }
    default:
      return null;
  }
}

/** The step's results on a replica of its own. */
export function replayed(
  { inputs, step }: Trial,
  machine: Machine,
  { optimize, backEnd }: Mode,
): Results {
  const specs = inputs.map(({ value: { name, shape, dtype }, from }): [string, InputSpec] => [
    name,
    { shape, dtype: dtype === 'int32' ? 'int32' : 'float32', from },
  ]);
  const spec = { inputs: Object.fromEntries(specs), step, twice: true };
  const program = Program.compile(machine, spec, { optimize });
  const replica = program.start({ seed: SEED });
  replica.use(backEnd);
  const sequences: Record<string, readonly number[]> = {};
  for (const { value, from, numbers } of inputs) {
    if (from.kind === 'sequence') sequences[value.name] = numbers!;
    else if (numbers) replica.set(value.name, numbers);
  }
  const { values } = replica.run(STEPS, { sequences });
  const states = inputs.filter(({ from }) => from.kind === 'state');
  const results = {
    ...Object.fromEntries(Object.entries(values).map(([name, numbers]) => [name, [...numbers]])),
    ...Object.fromEntries(states.map(({ value: { name } }) => [name, [...replica.read(name)]])),
  };
  replica.dispose();
  program.dispose();
  return results;
}
