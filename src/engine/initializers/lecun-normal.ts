import type { Initializer } from '../../recipe/initializer.ts';
import { normalValues, type Draw } from './draw.ts';

/** Variance gain² / inputs (LeCun et al. 1998). */
export const lecunNormal = (
  { gain }: Extract<Initializer, { kind: 'lecunNormal' }>,
  draw: Draw,
): Float32Array => normalValues(gain.placeholder * Math.sqrt(1 / draw.fanIn), draw);
