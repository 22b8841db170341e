import { BatchOrder } from '../math/permutation.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import type { DataSet } from './datasets/datasets.ts';
import { drawsFor, evaluationStream } from './draws.ts';
import {
  Evaluation,
  type AskedMode,
  type Hidden,
  type Moment,
  type Split,
  type Values,
} from './evaluation.ts';
import { flatGradient, LOOKED_BATCHES } from './flat-gradient.ts';
import { LOSSES } from './losses/losses.ts';
import { forward, named, type Given, type Network } from './network.ts';
import { scope } from './scope.ts';
import * as tf from './tf.ts';

/** An evaluation by eager tfjs, on tensors that somebody else keeps and disposes. */
export class EagerEvaluation extends Evaluation {
  constructor(
    arm: ArmPlan,
    network: Network,
    data: DataSet,
    moment: Moment,
    private readonly given: Pick<Given, 'variables' | 'numbers' | 'statistics'>,
  ) {
    super(arm, network, data, moment);
  }

  override predict(features: Float32Array): Float32Array {
    const { passes } = this.arm.evaluation;
    if (passes === 0) return this.settled(features);
    const { seed, step } = this.moment;
    const rows = features.length / this.data.train.width;
    const outputs = Array.from({ length: passes }, (_, pass) =>
      scope(() => {
        const at = { seed, rows, step: step * passes + pass };
        const draws = drawsFor(this.network, at, evaluationStream);
        return Float32Array.from(this.#forward(this.#input(features), { draws }).dataSync());
      }),
    );
    return LOSSES[this.arm.loss.kind].average(outputs, this.units);
  }

  override settled(features: Float32Array): Float32Array {
    return scope(() => Float32Array.from(this.#forward(this.#input(features)).dataSync()));
  }

  override hiddenOf(features: Float32Array, mode: AskedMode = 'test'): readonly Hidden[] {
    return scope(() => {
      const before: Record<string, Float32Array> = {};
      const seen: Hidden[] = [];
      const copy = (tensor: tf.Tensor) => Float32Array.from(tensor.dataSync());
      const show = (name: string, value: tf.Tensor) => {
        if (name.endsWith('/preActivation')) before[name] = copy(value);
        return undefined;
      };
      const last = this.network.layers.length - 1;
      const watch = (output: tf.Tensor, i: number) => {
        const { name } = this.network.layers[i]!;
        const preActivations = before[`${name}/preActivation`] ?? null;
        if (i < last)
          seen.push({ name, values: copy(output), preActivations, units: output.shape[1]! });
        return output;
      };
      this.#forward(this.#input(features), { mode, watch, show });
      return seen;
    });
  }

  override exchanged(values: Values, features: Float32Array, mode: AskedMode): Float32Array {
    return scope(() => {
      const tensors = Object.entries(values).map(([name, each]) => {
        const { shape } = named(this.given.variables, name);
        return [name, tf.tensor(each.slice(), shape)] as const;
      });
      const variables = { ...this.given.variables, ...Object.fromEntries(tensors) };
      const outputs = this.#forward(this.#input(features), { variables, mode });
      return Float32Array.from(outputs.dataSync());
    });
  }

  override values(variable: string): Float32Array {
    return Float32Array.from(named(this.given.variables, variable).dataSync());
  }

  override gradients(): Readonly<Record<string, Float32Array>> {
    const names = Object.keys(this.given.variables);
    return scope(() => {
      const y = this.#targets('train');
      const x = this.#input(this.table('train').features);
      const lossOf = (...tensors: tf.Tensor[]) => {
        const variables = Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
        return LOSSES[this.arm.loss.kind].value(this.#forward(x, { variables }), y);
      };
      const { grads } = tf.valueAndGrads(lossOf)(Object.values(this.given.variables));
      return Object.fromEntries(
        names.map((name, i) => [name, Float32Array.from(grads[i]!.dataSync())]),
      );
    });
  }

  protected override gradientsOn(size: number, count: number): Float32Array {
    const { samples } = this.table('train');
    const order = new BatchOrder({
      seed: this.moment.seed,
      samples,
      batchSize: size,
      name: LOOKED_BATCHES,
    });
    const each = Array.from({ length: count }, (_, batch) =>
      scope(() => {
        const rows = tf.tensor1d(order.indices(batch), 'int32');
        const x = tf.gather(this.#input(this.table('train').features), rows);
        const y = tf.gather(this.#targets('train'), rows);
        const gradient = flatGradient(this.arm, this.network, { ...this.given, x, y });
        return Float32Array.from(gradient.dataSync());
      }),
    );
    const gradients = new Float32Array(count * each[0]!.length);
    each.forEach((gradient, i) => gradients.set(gradient, i * gradient.length));
    return gradients;
  }

  protected override meanLoss(on: Split): number {
    return scope(() => {
      const outputs = tf.tensor2d(this.outputs(on), [this.table(on).samples, this.units]);
      return LOSSES[this.arm.loss.kind].value(outputs, this.#targets(on)).dataSync()[0]!;
    });
  }

  #forward(x: tf.Tensor2D, change: Partial<Given> = {}): tf.Tensor2D {
    return forward(this.network, x, { ...this.given, mode: 'test', ...change });
  }

  #input(features: Float32Array): tf.Tensor2D {
    const { width } = this.data.train;
    return tf.tensor2d(features, [features.length / width, width]);
  }

  #targets(on: Split): tf.Tensor2D {
    const table = this.table(on);
    const targets = LOSSES[this.arm.loss.kind].targets(table, this.units);
    return tf.tensor2d(targets, [table.samples, this.units]);
  }
}
