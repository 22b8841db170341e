import type { Layer } from '../../../src/recipe/model.ts';
import { dense } from '../../../src/recipe/model.ts';

/** A layer of each kind, with the shape of one sample of its input and of its output. */
export const LAYER_CASES: {
  [K in Layer['kind']]: { layer: Extract<Layer, { kind: K }>; input: number[]; output: number[] };
} = {
  dense: { layer: dense({ units: 4, activation: 'tanh' }), input: [3], output: [4] },
};
