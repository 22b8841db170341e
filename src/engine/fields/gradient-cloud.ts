import { principalDirection } from '../../math/principal-direction.ts';
import type { GradientCloudView } from '../../recipe/gradient-views.ts';
import type { Evaluation } from '../evaluation.ts';
import { cosinesWith } from '../probes/gradient-direction.ts';

/** How many batches are drawn as points. */
const BATCHES = 256;

/** The gradients of random batches of the arm's size beside the one over the whole training set. */
export function gradientCloud(_: unknown, at: Evaluation): GradientCloudView {
  const { samples } = at.table('train');
  const size = at.arm.batchSize;
  if (size >= samples)
    return { points: Float32Array.of(1, 0), agreement: 1, cosine: 1, noise: 0, size };
  const whole = at.batchGradients(samples, 1);
  const batches = at.batchGradients(size, BATCHES);
  const width = whole.length;
  const length = Math.sqrt(whole.reduce((sum, value) => sum + value * value, 0)) || 1;
  const forward = Float64Array.from(whole, (value) => value / length);
  const across = principalDirection(batches, width, [forward]);
  const count = batches.length / width;
  const points = new Float32Array(2 * count);
  let squares = 0;
  for (let i = 0; i < batches.length; i++) {
    const [row, j] = [Math.floor(i / width), i % width];
    points[2 * row]! += (batches[i]! * forward[j]!) / length;
    points[2 * row + 1]! += (batches[i]! * across[j]!) / length;
    squares += (batches[i]! - whole[j]!) ** 2;
  }
  const cosines = cosinesWith(whole, batches);
  return {
    points,
    agreement: cosines.filter((cosine) => cosine > 0).length / count,
    cosine: cosines.reduce((sum, cosine) => sum + cosine, 0) / count,
    noise: Math.sqrt(squares / count) / length,
    size,
  };
}
