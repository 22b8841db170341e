import type { ArmPlan } from '../recipe/plan.ts';
import type { DataSet, Table } from './datasets/datasets.ts';
import { LOSSES } from './losses/losses.ts';
import type { Mode } from './layers/layer.ts';
import type { Network } from './network.ts';

export type Split = 'train' | 'test';

/** How a network is asked: with its running statistics, or with those of the rows it is asked about. */
export type AskedMode = Exclude<Mode, 'train'>;

/** The output of one hidden layer: `values` [samples, units], and what its activation made them from, where it has one. */
export interface Hidden {
  readonly name: string;
  readonly values: Float32Array;
  readonly preActivations: Float32Array | null;
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
  /** Every hidden layer, nothing dropped, for inputs [rows, features], at test if nothing else is said. */
  abstract hiddenOf(features: Float32Array, mode?: AskedMode): readonly Hidden[];
  /** A copy of a variable's values. */
  abstract values(variable: string): Float32Array;
  /** ∂L/∂w of every variable, for the mean loss over the training set. */
  abstract gradients(): Readonly<Record<string, Float32Array>>;
  /** The mean loss's gradients on `count` batches of `size` training samples each. */
  protected abstract gradientsOn(size: number, count: number): Float32Array;
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

  /**
   * ∂L/∂w on `count` random batches of `size` training samples, nothing dropped, all variables laid end to end: [count,
   * parameters]. The batches are the same at every state of a run.
   */
  batchGradients(size: number, count: number): Float32Array {
    return this.#once(`gradients/${size}/${count}`, () => this.gradientsOn(size, count));
  }

  /** The class predicted for every sample; null for regression. */
  classes(on: Split): Int32Array | null {
    return this.#once(`classes/${on}`, () => this.classesOf(this.outputs(on)));
  }

  /** The class predicted from every row of outputs [rows, units], at the arm's threshold; null for regression. */
  classesOf(outputs: Float32Array): Int32Array | null {
    const { threshold } = this.arm.evaluation;
    const loss = LOSSES[this.arm.loss.kind];
    if (threshold === 0.5) return loss.classes(outputs, this.units);
    const probability = loss.probability(outputs, this.units);
    return probability && Int32Array.from(probability, (p) => (p > threshold ? 1 : 0));
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, compute());
    return this.#cache.get(key) as T;
  }
}
