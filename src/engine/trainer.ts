import { BatchOrder } from '../math/permutation.ts';
import { stream } from '../math/stream.ts';
import { program, type ArmPlan } from '../recipe/plan.ts';
import { PROBES } from '../recipe/probe.ts';
import { dataSet, type DataSet } from './datasets/datasets.ts';
import { findDivergence, type Divergence } from './divergence.ts';
import { EagerEvaluation } from './eager-evaluation.ts';
import type { Evaluation } from './evaluation.ts';
import { firstValues } from './initializers/initializers.ts';
import { LOSSES } from './losses/losses.ts';
import { buildNetwork, named, type Network, type Tensors } from './network.ts';
import { RULES } from './optimizers/optimizers.ts';
import { readDataSet } from './probes/dataset.ts';
import { dispose } from './scope.ts';
import { scale } from './schedules/schedules.ts';
import { trainingStep, type Step } from './step.ts';
import * as tf from './tf.ts';

/** Values of probes: one number each, or one a layer. */
export type Readings = Readonly<Record<string, number | readonly number[]>>;

/** Variables and optimizer memory before step `step`, copied out of tfjs. */
export interface State {
  readonly step: number;
  readonly variables: Readonly<Record<string, Float32Array>>;
  readonly memory: Readonly<Record<string, Float32Array>>;
}

/** One run: an arm on a seed, trained step by step with eager tfjs. Its whole course is a function of the two. */
export class Trainer {
  readonly network: Network;
  readonly data: DataSet;
  /** Why the run ended early, if it did. */
  divergence: Divergence | null = null;
  #at = 0;
  #variables: Tensors;
  #memory: Tensors;
  readonly #numbers: Record<string, tf.Scalar>;
  readonly #step: Step;
  readonly #order: BatchOrder;
  readonly #x: tf.Tensor2D;
  readonly #y: tf.Tensor2D;
  readonly #learningRate: number;
  #rate = NaN;

  constructor(
    readonly arm: ArmPlan,
    readonly seed: number,
  ) {
    this.network = buildNetwork(arm);
    this.data = dataSet(arm.data, seed);
    this.#step = trainingStep(arm);
    const { train } = this.data;
    this.#order = new BatchOrder({ seed, samples: train.samples, batchSize: arm.batchSize });
    const units = this.network.layers.at(-1)!.outputShape[0]!;
    this.#x = tf.tensor2d(train.features, [train.samples, train.width]);
    this.#y = tf.tensor2d(LOSSES[arm.loss.kind].targets(train, units), [train.samples, units]);
    this.#variables = firstVariables(this.network, seed);
    this.#memory = firstMemory(this.network, arm);
    const { numbers } = program(arm);
    this.#numbers = Object.fromEntries(
      Object.entries(numbers).map(([path, value]) => [path, tf.scalar(value)]),
    );
    this.#learningRate = numbers['optimizer.learningRate']!;
  }

  /** Steps taken so far. */
  get at(): number {
    return this.#at;
  }

  /** Takes one step and gives its batch readings; null where the loss was no longer finite, which ends the run. */
  advance(): Readings | null {
    if (this.divergence) return null;
    this.#setRate();
    const { x, loss, variables, memory, readings } = this.#take();
    const value = loss.dataSync()[0]!;
    if (!Number.isFinite(value)) {
      this.divergence = findDivergence(this.#at, this.network, x, this.#variables, this.#numbers);
      dispose(x, loss, variables, memory, readings);
      return null;
    }
    const values = Object.fromEntries(
      Object.entries(readings).map(([name, tensor]) => [name, numberOrList(tensor)]),
    );
    dispose(x, loss, readings, this.#variables, this.#memory);
    this.#variables = variables;
    this.#memory = memory;
    this.#at++;
    return values;
  }

  /** The data-set readings at the present state. */
  read(): Readings {
    const evaluation = this.evaluate();
    return Object.fromEntries(
      Object.entries(this.arm.probes)
        .filter(([, { kind }]) => PROBES[kind].cadence === 'dataset')
        .map(([name, probe]) => [name, readDataSet(probe, evaluation)]),
    );
  }

  /** The network at the present state, for questions. */
  evaluate(): Evaluation {
    return new EagerEvaluation(this.arm, this.network, this.data, this.#variables, this.#numbers);
  }

  /** A copy of the present state. */
  save(): State {
    return { step: this.#at, variables: copyOut(this.#variables), memory: copyOut(this.#memory) };
  }

  /** Goes to a state saved before, of this run. */
  restore(state: State): void {
    const back = (now: Tensors, saved: State['variables']): Tensors =>
      Object.fromEntries(
        Object.entries(now).map(([name, tensor]) => [
          name,
          tf.tensor(named(saved, name).slice(), tensor.shape),
        ]),
      );
    const variables = back(this.#variables, state.variables);
    const memory = back(this.#memory, state.memory);
    dispose(this.#variables, this.#memory);
    this.#variables = variables;
    this.#memory = memory;
    this.#at = state.step;
    if (this.divergence && state.step < this.divergence.step) this.divergence = null;
  }

  dispose(): void {
    dispose(this.#variables, this.#memory, this.#numbers, this.#x, this.#y);
  }

  /** The next step's outputs beside the batch they came from. */
  #take() {
    return tf.tidy(() => {
      const indices = tf.tensor1d(this.#order.indices(this.#at), 'int32');
      const x = tf.gather(this.#x, indices);
      const y = tf.gather(this.#y, indices);
      const inputs = {
        variables: this.#variables,
        memory: this.#memory,
        numbers: this.#numbers,
        x,
        y,
      };
      const { loss, variables, memory, readings } = this.#step(inputs);
      return {
        x,
        loss,
        variables: { ...variables },
        memory: { ...memory },
        readings: { ...readings },
      };
    });
  }

  #setRate(): void {
    const rate = this.#learningRate * scale(this.arm.schedule, this.#at);
    if (rate === this.#rate) return;
    this.#numbers['optimizer.learningRate']!.dispose();
    this.#numbers['optimizer.learningRate'] = tf.scalar(rate);
    this.#rate = rate;
  }
}

function firstVariables(network: Network, seed: number): Tensors {
  return Object.fromEntries(
    network.variables.map(({ fullName, shape, initializer, fanIn, fanOut }) => {
      const draws = stream(seed, `init/${fullName}`);
      const values = firstValues(initializer, { shape, fanIn, fanOut, draws });
      return [fullName, tf.tensor(values, [...shape])];
    }),
  );
}

function firstMemory(network: Network, arm: ArmPlan): Tensors {
  const slots = Object.entries(RULES[arm.optimizer.kind].memory);
  return Object.fromEntries(
    network.variables.flatMap(({ fullName, shape }) =>
      slots.map(([slot, { like, start }]) => [
        `${fullName}/${slot}`,
        tf.fill(like === 'scalar' ? [] : [...shape], start),
      ]),
    ),
  );
}

const copyOut = (tensors: Tensors) =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [name, Float32Array.from(tensor.dataSync())]),
  );

const numberOrList = (tensor: tf.Tensor): number | number[] =>
  tensor.rank === 0 ? tensor.dataSync()[0]! : Array.from(tensor.dataSync());
