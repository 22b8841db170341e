import { activationOf, type Activation, type ActivationLike } from './activation.ts';
import { constant, initializerFor, type Initializer } from './initializer.ts';

/** One layer of a model. A new layer is one more member here and one more file in the engine. */
export type Layer<Units = number> = Dense<Units>;

/** y = activation(x · kernel + bias); kernel [inputs, units], bias [units]. */
export interface Dense<Units = number> {
  readonly kind: 'dense';
  readonly units: Units;
  readonly activation: Activation;
  readonly kernel: Initializer;
  readonly bias: Initializer;
}

/** Layers in order, input to output. */
export interface Model<Units = number> {
  readonly layers: readonly Layer<Units>[];
}

/** A model as a scenario writes it: the last layer may have as many units as the task asks for. */
export type ModelDraft = Model<number | 'outputs'>;

export function dense<Units extends number | 'outputs'>(spec: {
  units: Units;
  activation?: ActivationLike;
  kernel?: Initializer;
  bias?: Initializer;
}): Dense<Units> {
  const activation = activationOf(spec.activation ?? 'linear');
  const { units, kernel = initializerFor(activation), bias = constant(0) } = spec;
  if (typeof units === 'number' && !(Number.isInteger(units) && units > 0))
    throw new Error(`dense layer: ${units} units; a whole number above 0 is needed`);
  return { kind: 'dense', units, activation, kernel, bias };
}

/**
 * A multilayer perceptron: the hidden layers share one activation, the output layer is linear. All kernels share the
 * initializer, which follows the activation unless it is given.
 */
export function mlp(spec: {
  hidden: readonly number[];
  activation: ActivationLike;
  kernel?: Initializer;
  bias?: Initializer;
}): ModelDraft {
  const { hidden, bias } = spec;
  const activation = activationOf(spec.activation);
  const kernel = spec.kernel ?? initializerFor(activation);
  return {
    layers: [
      ...hidden.map((units) => dense({ units, activation, kernel, ...(bias && { bias }) })),
      dense({ units: 'outputs', kernel }),
    ],
  };
}

/** `count` times the same `value`. */
export const repeat = <T>(value: T, count: number): T[] =>
  Array.from({ length: count }, () => value);
