import type { Evaluation } from '../evaluation.ts';
import { product, thinning } from '../thinning.ts';

const ROWS = 4;
const MASKS = 500;

/**
 * The mean over masks as a multiple of the value without: for pre-activations the slope Σ z̄ z / Σ z², for what a ReLU
 * would make of them Σ mean(max(0, z̃ + b)) / Σ max(0, z + b), over units and four test samples. NaN without dropout.
 */
export function maskedMean(of: 'preactivations' | 'rectified', at: Evaluation): number {
  const thinned = thinning(at, ROWS, MASKS);
  if (!thinned) return NaN;
  const { units, bias } = thinned;
  let [masked, settled] = [0, 0];
  for (let row = 0; row < ROWS; row++) {
    const z = product(thinned, row, null);
    const weigh = (values: Float64Array): number => {
      let sum = 0;
      for (let k = 0; k < units; k++)
        sum += of === 'rectified' ? Math.max(0, values[k]! + bias[k]!) : values[k]! * z[k]!;
      return sum;
    };
    settled += weigh(z);
    for (let mask = 0; mask < MASKS; mask++) masked += weigh(product(thinned, row, mask)) / MASKS;
  }
  return masked / settled;
}
