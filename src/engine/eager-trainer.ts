import { BatchOrder } from '../math/permutation.ts';
import type { ExplainedStep } from '../recipe/explained.ts';
import { program, type ArmPlan } from '../recipe/plan.ts';
import { carriedOf } from './carried.ts';
import { sharedDataSet, type DataSet } from './datasets/datasets.ts';
import { findDivergence, type Divergence } from './divergence.ts';
import { drawsFor } from './draws.ts';
import { EagerEvaluation } from './eager-evaluation.ts';
import type { Evaluation } from './evaluation.ts';
import { explainedStep } from './explain.ts';
import { firstState } from './first-state.ts';
import { LOSSES } from './losses/losses.ts';
import { buildNetwork, named, type Network, type Tensors } from './network.ts';
import { readAll } from './probes/dataset.ts';
import type { Pool } from './samplers/sampler.ts';
import { poolsOf } from './samplers/samplers.ts';
import { dispose, scope } from './scope.ts';
import { scale } from './schedules/schedules.ts';
import { joined, trainingStep, type Batch, type Step } from './step.ts';
import * as tf from './tf.ts';
import type { Readings, State, Taken, Trainer } from './trainer.ts';

/** A pool as tensors, and its rows of every batch. */
interface DrawnPool extends Batch {
  readonly pool: Pool;
  readonly order: BatchOrder;
}

/** A run on eager tfjs, one step after the other. */
export class EagerTrainer implements Trainer {
  readonly network: Network;
  readonly data: DataSet;
  divergence: Divergence | null = null;
  #at = 0;
  #variables: Tensors;
  #memory: Tensors;
  readonly #numbers: Record<string, tf.Scalar>;
  readonly #step: Step;
  readonly #pools: readonly DrawnPool[];
  readonly #learningRate: number;
  #rate = NaN;

  constructor(
    readonly arm: ArmPlan,
    readonly seed: number,
  ) {
    this.network = buildNetwork(arm);
    this.data = sharedDataSet(arm.data, seed);
    this.#step = trainingStep(arm);
    const { train } = this.data;
    const units = this.network.layers.at(-1)!.outputShape[0]!;
    const sampling = { train, batchSize: arm.batchSize, seed };
    this.#pools = poolsOf(arm.sampler, sampling).map((pool) => {
      const { table, count, stream } = pool;
      return {
        pool,
        order: new BatchOrder({ seed, name: stream, samples: table.samples, batchSize: count }),
        x: tf.tensor2d(table.features, [table.samples, table.width]),
        y: tf.tensor2d(LOSSES[arm.loss.kind].targets(table, units), [table.samples, units]),
      };
    });
    const { variables, memory } = firstState(this.network, arm, seed);
    this.#variables = tensorsOf(variables, shapesOf(this.network));
    this.#memory = tensorsOf(memory, memoryShapes(this.network, arm));
    const { numbers } = program(arm);
    this.#numbers = Object.fromEntries(
      Object.entries(numbers).map(([path, value]) => [path, tf.scalar(value)]),
    );
    this.#learningRate = numbers['optimizer.learningRate']!;
  }

  get at(): number {
    return this.#at;
  }

  advance(most: number): Taken {
    if (this.divergence || most < 1) return { steps: 0, columns: {} };
    this.#setRate();
    const { loss, variables, memory, readings } = this.#take();
    const value = loss.dataSync()[0]!;
    if (!Number.isFinite(value)) {
      dispose(loss, variables, memory, readings);
      this.divergence = this.diagnose();
      return { steps: 0, columns: {} };
    }
    const columns = copyOut(readings);
    dispose(loss, readings, this.#variables, this.#memory);
    this.#variables = variables;
    this.#memory = memory;
    this.#at++;
    return { steps: 1, columns };
  }

  /** Where the numbers stop being finite in the step that is due. */
  diagnose(): Divergence {
    return scope(() =>
      findDivergence(this.#at, this.network, this.#batch().x, {
        variables: this.#variables,
        statistics: this.#memory,
        numbers: this.#numbers,
        draws: this.#draws(),
      }),
    );
  }

  /** ∂L/∂w on the batch of the step that is due. */
  gradients(): State['variables'] {
    return scope(() => {
      const { gradients, memory } = this.#outputs();
      // running statistics are kept from the scope
      dispose(memory);
      return copyOut(gradients);
    });
  }

  read(): Readings {
    return readAll(this.arm.probes, this.evaluate());
  }

  evaluate(): Evaluation {
    const moment = { seed: this.seed, step: this.#at };
    return new EagerEvaluation(this.arm, this.network, this.data, moment, {
      variables: this.#variables,
      statistics: this.#memory,
      numbers: this.#numbers,
    });
  }

  explain(): ExplainedStep {
    this.#setRate();
    const { loss, variables, memory, readings } = this.#take(trainingStep(this.arm, true));
    const numbers = Object.entries(this.#numbers).map(
      ([path, number]) => [path, number.dataSync()[0]!] as const,
    );
    const explained = explainedStep(this, {
      before: this.save(),
      after: { variables: copyOut(variables), memory: copyOut(memory) },
      loss: loss.dataSync()[0]!,
      readings: copyOut(readings),
      numbers: Object.fromEntries(numbers),
      pools: this.#pools.map(({ pool }) => pool),
    });
    dispose(loss, variables, memory, readings);
    return explained;
  }

  save(): State {
    return { step: this.#at, variables: copyOut(this.#variables), memory: copyOut(this.#memory) };
  }

  restore(state: State): void {
    const variables = tensorsOf(state.variables, shapesOf(this.network));
    const memory = tensorsOf(state.memory, memoryShapes(this.network, this.arm));
    dispose(this.#variables, this.#memory);
    this.#variables = variables;
    this.#memory = memory;
    this.#at = state.step;
    if (this.divergence && state.step < this.divergence.step) this.divergence = null;
  }

  dispose(): void {
    dispose(this.#variables, this.#memory, this.#numbers);
    for (const { x, y } of this.#pools) dispose(x, y);
  }

  #outputs(step: Step = this.#step) {
    return step({
      variables: this.#variables,
      memory: this.#memory,
      numbers: this.#numbers,
      draws: this.#draws(),
      ...this.#batch(),
    });
  }

  /** The next step's outputs. */
  #take(step: Step = this.#step) {
    return tf.tidy(() => {
      const { loss, variables, memory, readings } = this.#outputs(step);
      return {
        loss,
        variables: { ...variables },
        memory: { ...memory },
        readings: { ...readings },
      };
    });
  }

  #batch() {
    const parts = this.#pools.map(({ order, x, y }) => {
      const rows = tf.tensor1d(order.indices(this.#at), 'int32');
      return { x: tf.gather(x, rows), y: tf.gather(y, rows) };
    });
    return joined(parts);
  }

  #draws(): Tensors {
    return drawsFor(this.network, { seed: this.seed, step: this.#at, rows: this.arm.batchSize });
  }

  #setRate(): void {
    const rate = this.#learningRate * scale(this.arm.schedule, this.#at);
    if (rate === this.#rate) return;
    this.#numbers['optimizer.learningRate']!.dispose();
    this.#numbers['optimizer.learningRate'] = tf.scalar(rate);
    this.#rate = rate;
  }
}

type Shapes = Readonly<Record<string, readonly number[]>>;

const shapesOf = (network: Network): Shapes =>
  Object.fromEntries(network.variables.map(({ fullName, shape }) => [fullName, shape]));

const memoryShapes = (network: Network, arm: ArmPlan): Shapes =>
  Object.fromEntries(carriedOf(network, arm).map(({ name, shape }) => [name, shape]));

/** Tensors of copies: tfjs keeps the arrays it is given. */
const tensorsOf = (values: State['variables'], shapes: Shapes): Tensors =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      tf.tensor(named(values, name).slice(), [...shape]),
    ]),
  );

const copyOut = (tensors: Tensors) =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [name, Float32Array.from(tensor.dataSync())]),
  );
