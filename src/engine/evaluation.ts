import type { ArmPlan } from '../recipe/plan.ts';
import type { DataSet, Table } from './datasets/datasets.ts';
import { LOSSES } from './losses/losses.ts';
import { forward, type Network, type Numbers, type Tensors } from './network.ts';
import { scope } from './scope.ts';
import * as tf from './tf.ts';

type Split = 'train' | 'test';

/** The network at one state, asked about inputs. Answers on the two data sets are computed once and shared by probes. */
export class Evaluation {
  readonly #cache = new Map<string, unknown>();

  constructor(
    readonly arm: ArmPlan,
    readonly network: Network,
    readonly data: DataSet,
    readonly variables: Tensors,
    private readonly numbers: Numbers,
  ) {}

  /** Outputs of the network a sample. */
  get units(): number {
    return this.network.layers.at(-1)!.outputShape[0]!;
  }

  table(on: Split): Table {
    return this.data[on];
  }

  /** Outputs [samples, units] for the data set's inputs. */
  outputs(on: Split): Float32Array {
    return this.#once(`outputs/${on}`, () => this.predict(this.table(on).features));
  }

  /** The outputs of every hidden layer, [samples, units] each. */
  hidden(on: Split): { values: Float32Array; units: number }[] {
    return this.#once(`hidden/${on}`, () => this.hiddenOf(this.table(on).features));
  }

  /** Mean loss over the data set. */
  loss(on: Split): number {
    return this.#once(`loss/${on}`, () =>
      scope(() => {
        const loss = LOSSES[this.arm.loss.kind];
        const { samples } = this.table(on);
        const targets = loss.targets(this.table(on), this.units);
        const y = tf.tensor2d(targets, [samples, this.units]);
        const outputs = tf.tensor2d(this.outputs(on), [samples, this.units]);
        return loss.value(outputs, y).dataSync()[0]!;
      }),
    );
  }

  /** The class predicted for every sample; null for regression. */
  classes(on: Split): Int32Array | null {
    return LOSSES[this.arm.loss.kind].classes(this.outputs(on), this.units);
  }

  /** ∂L/∂w of every variable, for the mean loss over the training set. The caller disposes the tensors. */
  gradients(): Tensors {
    const loss = LOSSES[this.arm.loss.kind];
    const table = this.table('train');
    const names = Object.keys(this.variables);
    return tf.tidy((): Record<string, tf.Tensor> => {
      const y = tf.tensor2d(loss.targets(table, this.units), [table.samples, this.units]);
      const lossOf = (...tensors: tf.Tensor[]) => {
        const given = Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
        return loss.value(forward(this.network, this.#input(table.features), given, this.numbers), y);
      };
      const { grads } = tf.valueAndGrads(lossOf)(Object.values(this.variables));
      return Object.fromEntries(names.map((name, i) => [name, grads[i]!]));
    });
  }

  /** Outputs [rows, units] for inputs [rows, features]. */
  predict(features: Float32Array): Float32Array {
    return scope(() => {
      const x = this.#input(features);
      return Float32Array.from(forward(this.network, x, this.variables, this.numbers).dataSync());
    });
  }

  /** Outputs of every hidden layer for inputs [rows, features]. */
  hiddenOf(features: Float32Array): { values: Float32Array; units: number }[] {
    return scope(() => {
      const seen: { values: Float32Array; units: number }[] = [];
      forward(this.network, this.#input(features), this.variables, this.numbers, (output, i) => {
        if (i < this.network.layers.length - 1) {
          const values = Float32Array.from(output.dataSync());
          seen.push({ values, units: output.shape[1]! });
        }
        return output;
      });
      return seen;
    });
  }

  #input(features: Float32Array): tf.Tensor2D {
    const width = this.data.train.width;
    return tf.tensor2d(features, [features.length / width, width]);
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, compute());
    return this.#cache.get(key) as T;
  }
}
