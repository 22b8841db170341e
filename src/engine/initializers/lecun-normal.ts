import { normalValues, type Draw } from './draw.ts';

/** Variance 1 / inputs (LeCun et al. 1998). */
export const lecunNormal = (_: unknown, draw: Draw): Float32Array =>
  normalValues(Math.sqrt(1 / draw.fanIn), draw);
