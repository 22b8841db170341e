import { gridPoints } from '../../math/grid.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { LOSSES } from '../losses/losses.ts';

/**
 * Probability of class 1 over a square of the plane, or, of inputs with more features, over a slice of their space: the
 * first two features on the square, all others 0. Null for one feature and for regression.
 */
export function boundary(
  { size, extent }: { size: number; extent: number },
  at: Evaluation,
): FieldValues['boundary'] {
  const { width } = at.table('train');
  if (width < 2) return null;
  const points = gridPoints({ size, low: -extent, high: extent });
  const outputs = at.predict(width === 2 ? points : spread(points, width));
  const probability = LOSSES[at.arm.loss.kind].probability(outputs, at.units);
  return probability && { size, extent, probability, threshold: at.arm.evaluation.threshold };
}

/** Points [n, 2] as the first two of `width` features, the others 0. */
function spread(points: Float32Array, width: number): Float32Array {
  const features = new Float32Array((points.length / 2) * width);
  for (let i = 0; i < points.length / 2; i++)
    features.set(points.subarray(2 * i, 2 * i + 2), i * width);
  return features;
}
