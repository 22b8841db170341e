import type { Replica } from '../../jit/replica.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import type { Hidden } from '../evaluation.ts';
import type { Network } from '../network.ts';
import { forwardSpec, type ForwardShape } from './forward-spec.ts';
import type { Programs } from './programs.ts';
import { MEMORY, NUMBER, VARIABLE } from './step-spec.ts';

/** What the network gives for a set of inputs. */
export interface Forwarded {
  readonly outputs: Float32Array;
  /** Where the runner was made for them. */
  readonly hidden: readonly Hidden[];
  /** Mean loss, where the runner was made for it; else NaN. */
  readonly loss: number;
}

/** Runs a network forward on inputs of one size, with the variables of a replica in training. */
export class ForwardRunner {
  readonly #replica: Replica;
  /** What the network takes over from the replica in training. */
  readonly #shared: readonly string[];
  readonly release: () => void;

  constructor(
    programs: Programs,
    arm: ArmPlan,
    private readonly network: Network,
    shape: ForwardShape,
  ) {
    const { key, numbers } = program(arm);
    const name = `forward ${JSON.stringify([shape, dataShape(arm.data)])} ${key}`;
    const { replica, release } = programs.start(name, () => forwardSpec(arm, network, shape), 0);
    this.#replica = replica;
    this.release = release;
    this.#shared = [
      ...network.variables.map(({ fullName }) => VARIABLE + fullName),
      ...network.statistics.map(({ fullName }) => MEMORY + fullName),
    ];
    for (const [path, value] of Object.entries(numbers))
      if (path.startsWith('model.')) replica.set(NUMBER + path, [value]);
  }

  setInputs(x: Float32Array, y: Float32Array | null): void {
    this.#replica.set('x', x);
    if (y) this.#replica.set('y', y);
  }

  run(trained: Replica): Forwarded {
    for (const name of this.#shared) this.#replica.copyFrom(trained, name);
    const { values } = this.#replica.run(1);
    const hidden = this.network.layers.flatMap(({ name, outputShape }, i): Hidden[] => {
      const seen = values[`hidden/${i}`];
      const preActivations = values[`${name}/preActivation`] ?? null;
      return seen ? [{ name, values: seen, preActivations, units: outputShape[0]! }] : [];
    });
    return { outputs: values['outputs']!, hidden, loss: values['loss']?.[0] ?? NaN };
  }
}
