import type { Recorded, Replica } from '../../jit/replica.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import type { Hidden, Values } from '../evaluation.ts';
import type { Network } from '../network.ts';
import { forwardSpec, type ForwardShape } from './forward-spec.ts';
import type { Programs } from './programs.ts';
import { MEMORY, NUMBER, VARIABLE } from './step-spec.ts';

/** What the network gives for a set of inputs. */
export interface Forwarded {
  readonly outputs: Float32Array;
  /** Where the runner was made for them. */
  readonly hidden: readonly Hidden[];
  /** Mean loss, where the runner was made for it; else null. */
  readonly loss: number | null;
}

/** Answers of a replica in training for inputs set before. */
export interface Runner {
  setInputs(x: Float32Array, y: Float32Array | null): void;
  /** With the variables that the replica has, but for those exchanged; what drops exchanges none. */
  run(trained: Replica, exchanged?: Values): Forwarded;
  /** The same, exchanging nothing, for who needs it only until the next time: it is written over then. */
  lend(trained: Replica): Forwarded;
  readonly release: () => void;
}

/** Runs a network forward on inputs of one size, with the variables of a replica in training. */
export class ForwardRunner implements Runner {
  readonly #replica: Replica;
  /** What the network takes over from the replica in training. */
  readonly #shared: readonly string[];
  #lent: Recorded | null = null;
  readonly release: () => void;

  constructor(
    programs: Programs,
    arm: ArmPlan,
    private readonly network: Network,
    shape: ForwardShape,
    seed: number,
  ) {
    const { key, numbers } = program(arm);
    const name = `forward ${JSON.stringify([shape, dataShape(arm.data)])} ${key}`;
    const { replica, release } = programs.start(name, () => forwardSpec(arm, network, shape), seed);
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

  /** Where numbers are dropped, by the draws of `pass`. */
  run(trained: Replica, exchanged: Values = {}, pass = 0): Forwarded {
    this.#adopt(trained, pass);
    for (const [name, values] of Object.entries(exchanged))
      this.#replica.set(VARIABLE + name, values);
    return this.#forwarded(this.#replica.run(1));
  }

  lend(trained: Replica): Forwarded {
    this.#adopt(trained, 0);
    this.#lent = this.#replica.run(1, { into: this.#lent });
    return this.#forwarded(this.#lent);
  }

  #adopt(trained: Replica, pass: number): void {
    this.#replica.restore({ step: pass, tensors: {} });
    for (const name of this.#shared) this.#replica.copyFrom(trained, name);
  }

  #forwarded({ values }: Recorded): Forwarded {
    const hidden = this.network.layers.flatMap(({ name, outputShape }, i): Hidden[] => {
      const seen = values[`hidden/${i}`];
      const preActivations = values[`${name}/preActivation`] ?? null;
      return seen ? [{ name, values: seen, preActivations, units: outputShape[0]! }] : [];
    });
    return { outputs: values['outputs']!, hidden, loss: values['loss']?.[0] ?? null };
  }
}
