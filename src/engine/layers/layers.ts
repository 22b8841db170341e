import type { Layer } from '../../recipe/layer.ts';
import { activate } from './activate.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { highway } from './highway.ts';
import type { LayerBuilder } from './layer.ts';
import { residual } from './residual.ts';
import { walkers } from './walkers.ts';

/** What each kind of layer is made of and does. */
export const LAYERS: {
  [K in Layer['kind']]: LayerBuilder<Extract<Layer, { kind: K }>>;
} = { dense, activate, dropout, residual, highway, walkers };
