import type { Initializer } from '../../recipe/initializer.ts';
import { normalValues, type Draw } from './draw.ts';

/** Variance gain² · 2 / ((1 + slope²) · inputs) (He et al. 2015). */
export function heNormal(
  spec: Extract<Initializer, { kind: 'heNormal' }>,
  draw: Draw,
): Float32Array {
  const [slope, gain] = [spec.slope.placeholder, spec.gain.placeholder];
  return normalValues(gain * Math.sqrt(2 / ((1 + slope * slope) * draw.fanIn)), draw);
}
