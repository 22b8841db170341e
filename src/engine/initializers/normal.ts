import type { Initializer } from '../../recipe/initializer.ts';
import { normalValues, type Draw } from './draw.ts';

/** Variance deviation², whatever the layer's size. */
export const normal = (spec: Extract<Initializer, { kind: 'normal' }>, draw: Draw): Float32Array =>
  normalValues(spec.deviation.placeholder, draw);
