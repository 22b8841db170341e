import { exp, log } from '../../math/elementary.ts';

/** log Σ eˣ in float64, finite for finite numbers. */
export function logSumExp(values: ArrayLike<number>): number {
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += exp(values[i]! - most);
  return most + log(sum);
}
