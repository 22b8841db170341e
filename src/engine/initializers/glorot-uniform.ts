import { uniformValues, type Draw } from './draw.ts';

/**
 * Uniform on ±√(6 / (inputs + outputs)): variance 2 / (inputs + outputs) (Glorot & Bengio 2010).
 */
export const glorotUniform = (_: unknown, draw: Draw): Float32Array =>
  uniformValues(Math.sqrt(6 / (draw.fanIn + draw.fanOut)), draw);
