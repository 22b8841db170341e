import type { Initializer } from '../../recipe/initializer.ts';
import { normalValues, type Draw } from './draw.ts';

/** Variance gain² · 2 / (inputs + outputs) (Glorot & Bengio 2010). */
export const glorotNormal = (
  { gain }: Extract<Initializer, { kind: 'glorotNormal' }>,
  draw: Draw,
): Float32Array => normalValues(gain.placeholder * Math.sqrt(2 / (draw.fanIn + draw.fanOut)), draw);
