import type { Layer } from '../../recipe/model.ts';
import { dense } from './dense.ts';
import type { LayerBuilder } from './layer.ts';

/** What each kind of layer is made of and does. */
export const LAYERS: {
  [K in Layer['kind']]: LayerBuilder<Extract<Layer, { kind: K }>>;
} = { dense };
