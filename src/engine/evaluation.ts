import type { ArmPlan } from '../recipe/plan.ts';
import type { DataSet, Table } from './datasets/datasets.ts';
import { LOSSES } from './losses/losses.ts';
import type { Network } from './network.ts';

export type Split = 'train' | 'test';

/** The output of one hidden layer: `values` [samples, units]. */
export interface Hidden {
  readonly values: Float32Array;
  readonly units: number;
}

/** A state of a run: what else an answer depends on, beside the weights. */
export interface Moment {
  readonly seed: number;
  /** Steps taken so far. */
  readonly step: number;
}

/** The network at one state, asked about inputs. Answers on the two data sets are computed once and shared by probes. */
export abstract class Evaluation {
  readonly #cache = new Map<string, unknown>();

  constructor(
    readonly arm: ArmPlan,
    readonly network: Network,
    readonly data: DataSet,
    readonly moment: Moment,
  ) {}

  /** Outputs [rows, units] for inputs [rows, features], with numbers dropped as the arm's evaluation says. */
  abstract predict(features: Float32Array): Float32Array;
  /** Outputs [rows, units] for inputs [rows, features], nothing dropped. */
  abstract settled(features: Float32Array): Float32Array;
  /** Outputs of every hidden layer, nothing dropped, for inputs [rows, features]. */
  abstract hiddenOf(features: Float32Array): readonly Hidden[];
  /** A copy of a variable's values. */
  abstract values(variable: string): Float32Array;
  /** ∂L/∂w of every variable, for the mean loss over the training set. */
  abstract gradients(): Readonly<Record<string, Float32Array>>;
  /** Mean loss over a data set. */
  protected abstract meanLoss(on: Split): number;

  /** Outputs of the network a sample. */
  get units(): number {
    return this.network.layers.at(-1)!.outputShape[0]!;
  }

  table(on: Split): Table {
    return this.data[on];
  }

  outputs(on: Split): Float32Array {
    return this.#once(`outputs/${on}`, () => this.predict(this.table(on).features));
  }

  hidden(on: Split): readonly Hidden[] {
    return this.#once(`hidden/${on}`, () => this.hiddenOf(this.table(on).features));
  }

  loss(on: Split): number {
    return this.#once(`loss/${on}`, () => this.meanLoss(on));
  }

  /** The class predicted for every sample; null for regression. */
  classes(on: Split): Int32Array | null {
    return LOSSES[this.arm.loss.kind].classes(this.outputs(on), this.units);
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, compute());
    return this.#cache.get(key) as T;
  }
}
