import { normalValues, type Draw } from './draw.ts';

/** Variance 2 / (inputs + outputs) (Glorot & Bengio 2010). */
export const glorotNormal = (_: unknown, draw: Draw): Float32Array =>
  normalValues(Math.sqrt(2 / (draw.fanIn + draw.fanOut)), draw);
