import type { Replica } from '../../jit/replica.ts';
import type { InputSpec, StepSpec } from '../../jit/spec.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import type { Table } from '../datasets/data-set.ts';
import { flatGradient, LOOKED_BATCHES } from '../flat-gradient.ts';
import { LOSSES } from '../losses/losses.ts';
import type { Network } from '../network.ts';
import * as tf from '../tf.ts';
import type { Programs } from './programs.ts';
import { MEMORY, NUMBER, VARIABLE, withPrefix } from './step-spec.ts';

/** Gradients of random batches of one size, in the state of a replica in training. */
export class GradientRunner {
  readonly #replica: Replica;
  readonly #shared: readonly string[];
  readonly release: () => void;

  constructor(
    programs: Programs,
    { arm, network, table }: { arm: ArmPlan; network: Network; table: Table },
    size: number,
    seed: number,
  ) {
    const { key, numbers } = program(arm);
    const name = `gradients ${JSON.stringify([size, table.samples, dataShape(arm.data)])} ${key}`;
    const spec = () => gradientSpec(arm, network, table.samples, size);
    const { replica, release } = programs.start(name, spec, seed);
    this.#replica = replica;
    this.release = release;
    this.#shared = [
      ...network.variables.map(({ fullName }) => VARIABLE + fullName),
      ...network.statistics.map(({ fullName }) => MEMORY + fullName),
    ];
    replica.set('x', table.features);
    replica.set('y', LOSSES[arm.loss.kind].targets(table, unitsOf(network)));
    for (const [path, value] of Object.entries(numbers))
      if (path.startsWith('model.')) replica.set(NUMBER + path, [value]);
  }

  /** The first `count` batches' gradients, [count, parameters]. */
  run(trained: Replica, count: number): Float32Array {
    const { slice, readings } = this.#replica.program;
    const [parameters = 0] = readings['gradient']!.shape;
    const gradients = new Float32Array(count * parameters);
    this.#replica.restore({ step: 0, tensors: {} });
    for (const name of this.#shared) this.#replica.copyFrom(trained, name);
    for (let done = 0; done < count; done += slice) {
      const { values } = this.#replica.run(Math.min(slice, count - done));
      gradients.set(values['gradient']!, done * parameters);
    }
    return gradients;
  }
}

const unitsOf = (network: Network): number => network.layers.at(-1)!.outputShape[0]!;

const given = (shape: readonly number[]): InputSpec => ({
  shape,
  dtype: 'float32',
  from: { kind: 'given' },
});

/** One batch after the other: what each makes of the loss's `gradient`. */
function gradientSpec(arm: ArmPlan, network: Network, samples: number, size: number): StepSpec {
  const inputs: Record<string, InputSpec> = {
    x: given([samples, dataShape(arm.data).features]),
    y: given([samples, unitsOf(network)]),
    rows: {
      shape: [size],
      dtype: 'int32',
      from: { kind: 'batch', stream: LOOKED_BATCHES, samples },
    },
  };
  for (const { fullName, shape } of network.variables) inputs[VARIABLE + fullName] = given(shape);
  for (const { fullName, shape } of network.statistics) inputs[MEMORY + fullName] = given(shape);
  for (const path of Object.keys(program(arm).numbers))
    if (path.startsWith('model.')) inputs[NUMBER + path] = given([]);
  return {
    inputs,
    step: (tensors) => ({
      gradient: flatGradient(arm, network, {
        variables: withPrefix(tensors, VARIABLE),
        statistics: withPrefix(tensors, MEMORY),
        numbers: withPrefix(tensors, NUMBER) as Record<string, tf.Scalar>,
        x: tf.gather(tensors['x']!, tensors['rows']!) as tf.Tensor2D,
        y: tf.gather(tensors['y']!, tensors['rows']!) as tf.Tensor2D,
      }),
    }),
  };
}
