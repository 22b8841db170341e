import type { Evaluation } from '../evaluation.ts';
import { product, thinning, type Thinning } from '../thinning.ts';

const ROWS = 4;
/** A mean over masks is cheap where it may be taken before the product. */
const MASKS = { preactivations: 2000, rectified: 200 };

/**
 * The mean over masks as a multiple of the value without: for pre-activations the slope Σ z̄ z / Σ z², for what a ReLU
 * would make of them Σ mean(max(0, z̃ + b)) / Σ max(0, z + b), over units and four test samples. NaN without dropout.
 */
export function maskedMean(of: 'preactivations' | 'rectified', at: Evaluation): number {
  const layers = thinning(at, ROWS, MASKS[of]);
  if (!layers) return NaN;
  return of === 'preactivations' ? slope(layers) : rectified(layers);
}

function slope(layers: Thinning): number {
  const averaged = { ...layers, factors: meanFactors(layers) };
  let [masked, settled] = [0, 0];
  for (let row = 0; row < ROWS; row++) {
    const [mean, z] = [product(averaged, row, 0), product(layers, row, null)];
    z.forEach((value, unit) => {
      masked += mean[unit]! * value;
      settled += value * value;
    });
  }
  return masked / settled;
}

function rectified(layers: Thinning): number {
  const { bias } = layers;
  const total = (z: Float64Array) =>
    z.reduce((sum, value, unit) => sum + Math.max(0, value + bias[unit]!), 0);
  let [masked, settled] = [0, 0];
  for (let row = 0; row < ROWS; row++) {
    settled += total(product(layers, row, null));
    for (let mask = 0; mask < MASKS.rectified; mask++)
      masked += total(product(layers, row, mask)) / MASKS.rectified;
  }
  return masked / settled;
}

/** The mean of all masks, as one: [1, inputs]. */
function meanFactors({ factors, inputs }: Thinning): Float32Array {
  const mean = new Float32Array(inputs);
  factors.forEach((factor, i) => (mean[i % inputs]! += (factor * inputs) / factors.length));
  return mean;
}
