import type { InputSpec, StepSpec } from '../../jit/spec.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import { carriedOf } from '../carried.ts';
import { prefixed, type Network, type Tensors } from '../network.ts';
import type { Pool } from '../samplers/sampler.ts';
import { joined, trainingStep } from '../step.ts';
import * as tf from '../tf.ts';

/** Names of a program's tensors: what they are, and which. */
export const VARIABLE = 'variable:';
export const MEMORY = 'memory:';
export const NUMBER = 'number:';
export const DRAW = 'draw:';
const READING = 'reading:';

/** The inputs of a pool: its samples, what the outputs should be, and the rows of the batch. */
export const poolInputs = (pool: number): readonly [x: string, y: string, rows: string] => [
  `pool:${pool}/x`,
  `pool:${pool}/y`,
  `pool:${pool}/rows`,
];

/** The number that is given for every step, since a schedule may change it. */
export const RATE = `${NUMBER}optimizer.learningRate`;

const float = (shape: readonly number[], from: InputSpec['from']): InputSpec => ({
  shape,
  dtype: 'float32',
  from,
});

/**
 * An arm's training step as the compiler takes it: variables and memory carried, the batch drawn from the pools, numbers
 * given. One that shows all runs alone.
 */
export function stepSpec(
  arm: ArmPlan,
  network: Network,
  pools: readonly Pool[],
  showsAll = false,
): StepSpec {
  const units = network.layers.at(-1)!.outputShape;
  const inputs: Record<string, InputSpec> = {};
  pools.forEach(({ table: { samples }, count, stream }, i) => {
    const [x, y, rows] = poolInputs(i);
    inputs[x] = float([samples, dataShape(arm.data).features], { kind: 'given' });
    inputs[y] = float([samples, ...units], { kind: 'given' });
    inputs[rows] = { shape: [count], dtype: 'int32', from: { kind: 'batch', stream, samples } };
  });
  for (const { fullName, shape } of network.variables)
    inputs[VARIABLE + fullName] = float(shape, { kind: 'state' });
  for (const { name, shape } of carriedOf(network, arm))
    inputs[MEMORY + name] = float(shape, { kind: 'state' });
  for (const { fullName, shape, stream } of network.draws)
    inputs[DRAW + fullName] = float([arm.batchSize, ...shape], { kind: 'uniform', stream });
  for (const path of Object.keys(program(arm).numbers)) {
    const name = NUMBER + path;
    inputs[name] = float([], { kind: name === RATE ? 'sequence' : 'given' });
  }
  const step = trainingStep(arm, showsAll);
  return {
    ...(showsAll && { slice: 1 }),
    inputs,
    step: (tensors) => {
      const parts = pools.map((_, i) => {
        const [x, y, rows] = poolInputs(i).map((name) => tensors[name]!);
        return { x: tf.gather(x!, rows!) as tf.Tensor2D, y: tf.gather(y!, rows!) as tf.Tensor2D };
      });
      const { loss, variables, memory, readings } = step({
        variables: withPrefix(tensors, VARIABLE),
        memory: withPrefix(tensors, MEMORY),
        numbers: withPrefix(tensors, NUMBER) as Record<string, tf.Scalar>,
        draws: withPrefix(tensors, DRAW),
        ...joined(parts),
      });
      return {
        loss,
        ...prefixed(variables, VARIABLE),
        ...prefixed(memory, MEMORY),
        ...prefixed(readings, READING),
      };
    },
  };
}

/** The name a batch probe's readings have among a program's. */
export const readingName = (probe: string): string => READING + probe;

/** The name that a reading of the step has in the step itself. */
export const withoutReading = (name: string): string => name.slice(READING.length);

export const withPrefix = (tensors: Tensors, prefix: string): Record<string, tf.Tensor> =>
  Object.fromEntries(
    Object.entries(tensors).flatMap(([name, tensor]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), tensor]] : [],
    ),
  );
