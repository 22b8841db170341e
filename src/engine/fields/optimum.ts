import { log } from '../../math/elementary.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { trainingShare } from '../probes/class-rates.ts';

/**
 * Two Gaussians d apart with unit variance: log p₁(x) / p₀(x) = d x + log π / (1 − π), π the share of class 1, which is
 * 0 at x = log((1 − π) / π) / d, and at 0 for equal shares. (Fisher 1936)
 */
export function optimum(_: unknown, at: Evaluation): FieldValues['optimum'] {
  const { data } = at.arm;
  if (data.kind !== 'gaussians') return null;
  const share = trainingShare(at);
  return { natural: log((1 - share) / share) / data.separation, balanced: 0 };
}
