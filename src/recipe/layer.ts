import { activationOf, type Activation, type ActivationLike } from './activation.ts';
import { constant, initializerFor, type Initializer } from './initializer.ts';
import type { BatchNorm } from './normalization.ts';
import { placeholder, type Placeholder } from './placeholder.ts';

/** One layer of a model. A new layer is one more member here and one more file in the engine. */
export type Layer<Units = number> =
  Dense<Units> | Activate | Dropout | Residual | Highway | Walkers;

/**
 * y = activation(x · kernel + bias); kernel [inputs, units], bias [units]. A normalization stands before the activation,
 * and then in the place of the bias, or behind it.
 */
export interface Dense<Units = number> {
  readonly kind: 'dense';
  readonly units: Units;
  readonly activation: Activation;
  readonly kernel: Initializer;
  /** Null for none: what a later normalization would subtract again. */
  readonly bias: Initializer | null;
  readonly normalization: BatchNorm | null;
}

/** y = activation(normalization(x)): what stands before a product rather than behind it. (He et al. 2016b) */
export interface Activate {
  readonly kind: 'activate';
  readonly activation: Activation;
  readonly normalization: BatchNorm | null;
}

/**
 * In training each number is dropped (0) with probability `rate`; the others are divided by 1 − rate where the scaling
 * is inverted. At test everything passes. (Srivastava et al. 2014)
 */
export interface Dropout {
  readonly kind: 'dropout';
  readonly rate: Placeholder;
  /** 1: what is kept is divided by 1 − rate; 0: it is not. Between the two, a share of it. */
  readonly inverted: Placeholder;
}

/** y = activation(shortcut · x + scale · branch(x)) (He et al. 2016); the branch keeps the shape. */
export interface Residual {
  readonly kind: 'residual';
  readonly branch: readonly Layer[];
  readonly shortcut: Placeholder;
  readonly scale: Placeholder;
  readonly activation: Activation;
}

/**
 * y = activation(t ⊙ branch(x) + c ⊙ x) with the gates t = σ(x · kernel + bias) and c = 1 − t (Srivastava, Greff &
 * Schmidhuber 2015); the branch keeps the shape. `open` moves both gates towards 1: 0 leaves them learned, 1 holds them open.
 */
export interface Highway {
  readonly kind: 'highway';
  readonly branch: readonly Layer[];
  readonly kernel: Initializer;
  readonly bias: Initializer;
  readonly open: Placeholder;
  readonly activation: Activation;
}

/**
 * Positions w, one for each input a, on the landscape F(w) = 0.05 (w − 1.2)² − depth · e^(−((w + 1.2) / 0.25)²): a wide
 * basin with a narrow well. y = Σ F(w) + a w, one number a sample, so that a sample tilts the landscape by its a.
 */
export interface Walkers {
  readonly kind: 'walkers';
  readonly depth: Placeholder;
  readonly position: Initializer;
}

export function dense<Units extends number | 'outputs'>(spec: {
  units: Units;
  activation?: ActivationLike;
  kernel?: Initializer;
  bias?: Initializer | null;
  normalization?: BatchNorm | null;
}): Dense<Units> {
  const activation = activationOf(spec.activation ?? 'linear');
  const { units, kernel = initializerFor(activation), bias = constant(0) } = spec;
  if (typeof units === 'number' && !(Number.isInteger(units) && units > 0))
    throw new Error(`dense layer: ${units} units; a whole number above 0 is needed`);
  const { normalization = null } = spec;
  return { kind: 'dense', units, activation, kernel, bias, normalization };
}

export const activate = (spec: {
  activation: ActivationLike;
  normalization?: BatchNorm | null;
}): Activate => ({
  kind: 'activate',
  activation: activationOf(spec.activation),
  normalization: spec.normalization ?? null,
});

export function dropout({ rate, inverted = true }: { rate: number; inverted?: boolean }): Dropout {
  if (!(rate >= 0 && rate < 1)) throw new Error(`dropout: rate ${rate} is outside 0 … 1`);
  return {
    kind: 'dropout',
    rate: placeholder(rate, 'dropout rate'),
    inverted: placeholder(inverted ? 1 : 0, 'inverted'),
  };
}

export const residual = (spec: {
  branch: readonly Layer[];
  shortcut?: number;
  scale?: number;
  activation?: ActivationLike;
}): Residual => ({
  kind: 'residual',
  branch: spec.branch,
  shortcut: placeholder(spec.shortcut ?? 1, 'residual shortcut'),
  scale: placeholder(spec.scale ?? 1, 'residual scale'),
  activation: activationOf(spec.activation ?? 'linear'),
});

/** A gate that starts at `bias` lets σ(bias) of the branch through: −1 begins near the identity. */
export const highway = (spec: {
  branch: readonly Layer[];
  kernel?: Initializer;
  bias?: number;
  open?: number;
  activation?: ActivationLike;
}): Highway => ({
  kind: 'highway',
  branch: spec.branch,
  kernel: spec.kernel ?? initializerFor({ kind: 'sigmoid' }),
  bias: constant(spec.bias ?? -1),
  open: placeholder(spec.open ?? 0, 'highway open'),
  activation: activationOf(spec.activation ?? 'linear'),
});

/** Walkers start in the middle of the narrow well unless they are placed elsewhere. */
export const walkers = ({
  depth,
  position = -1.2,
}: {
  depth: number;
  position?: number;
}): Walkers => ({
  kind: 'walkers',
  depth: placeholder(depth, 'walkers depth'),
  position: constant(position),
});
