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
  /** What it normalizes with at test: the moving averages, or the mean and variance of whatever is asked about together. */
  readonly atTest: 'running' | 'batch';
  readonly gamma: Initializer;
  readonly beta: Initializer;
  readonly epsilon: Placeholder;
  /** What a moving average keeps of itself at each step. */
  readonly momentum: Placeholder;
}

export function batchNorm(
  spec: {
    place?: BatchNorm['place'];
    atTest?: BatchNorm['atTest'];
    gamma?: number;
    beta?: number;
    epsilon?: number;
    momentum?: number;
  } = {},
): BatchNorm {
  const { place = 'before', atTest = 'running' } = spec;
  const { gamma = 1, beta = 0, epsilon = 1e-5, momentum = 0.9 } = spec;
  return {
    kind: 'batchNorm',
    place,
    atTest,
    gamma: constant(gamma),
    beta: constant(beta),
    epsilon: placeholder(epsilon, 'batchNorm epsilon'),
    momentum: placeholder(momentum, 'batchNorm momentum'),
  };
}
