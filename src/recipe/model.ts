import { activationOf, type ActivationLike } from './activation.ts';
import { initializerFor, type Initializer } from './initializer.ts';
import { dense, dropout, type Layer } from './layer.ts';
import type { BatchNorm } from './normalization.ts';

/** Layers in order, input to output. */
export interface Model<Units = number> {
  readonly layers: readonly Layer<Units>[];
}

/** A model as a scenario writes it: the last layer may have as many units as the task asks for. */
export type ModelDraft = Model<number | 'outputs'>;

/**
 * A multilayer perceptron: the hidden layers share one activation and whatever else is given; the output layer is
 * linear. All kernels share the initializer, which follows the activation unless it is given; the output layer's may be
 * another one.
 */
export function mlp(spec: {
  hidden: readonly number[];
  activation: ActivationLike;
  kernel?: Initializer;
  output?: Initializer;
  bias?: Initializer;
  normalization?: BatchNorm | null;
  /** Drops that share of every hidden layer's output. */
  dropout?: { readonly rate: number; readonly inverted?: boolean };
}): ModelDraft {
  const { hidden, kernel: given, output, activation: like, dropout: drop, ...shared } = spec;
  const activation = activationOf(like);
  const kernel = given ?? initializerFor(activation);
  return {
    layers: [
      ...hidden.flatMap((units) => [
        dense({ ...shared, units, activation, kernel }),
        ...(drop ? [dropout(drop)] : []),
      ]),
      dense({ units: 'outputs', kernel: output ?? kernel }),
    ],
  };
}

/** `count` times the same `value`. */
export const repeat = <T>(value: T, count: number): T[] =>
  Array.from({ length: count }, () => value);
