import { constant, type Initializer } from './initializer.ts';
import { placeholder, type Placeholder } from './placeholder.ts';

/**
 * Batch normalization: y = γ (x − μ) / √(σ² + ε) + β, unit by unit, with the batch's mean and variance in training and
 * their moving averages at test. (Ioffe & Szegedy 2015)
 */
export interface BatchNorm {
  readonly kind: 'batchNorm';
  /** Whether it stands before the activation or behind it. */
  readonly place: 'before' | 'after';
  readonly gamma: Initializer;
  readonly beta: Initializer;
  readonly epsilon: Placeholder;
  /** What a moving average keeps of itself at each step. */
  readonly momentum: Placeholder;
}

export function batchNorm(
  spec: {
    place?: BatchNorm['place'];
    gamma?: number;
    beta?: number;
    epsilon?: number;
    momentum?: number;
  } = {},
): BatchNorm {
  const { place = 'before', gamma = 1, beta = 0, epsilon = 1e-5, momentum = 0.9 } = spec;
  return {
    kind: 'batchNorm',
    place,
    gamma: constant(gamma),
    beta: constant(beta),
    epsilon: placeholder(epsilon, 'batchNorm epsilon'),
    momentum: placeholder(momentum, 'batchNorm momentum'),
  };
}
