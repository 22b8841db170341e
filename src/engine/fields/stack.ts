import type { LinearLayer } from '../../math/affine.ts';
import type { Layer } from '../../recipe/layer.ts';
import type { Evaluation } from '../evaluation.ts';
import { weights } from './weights.ts';

/** A layer that weighs, adds, and bends at 0 at most: below 0 its output rises by `slope`. */
export interface StackLayer extends LinearLayer {
  readonly slope: number;
}

/** The network as such layers; null where one of them is something else. */
export function stackOf(at: Evaluation): readonly StackLayer[] | null {
  const slopes = at.arm.model.layers.map(slopeBelowZero);
  if (slopes.includes(null)) return null;
  return weights(null, at).layers.map(({ kernel, bias, inputs, outputs }, i) => ({
    kernel,
    bias,
    in: inputs,
    out: outputs,
    slope: slopes[i]!,
  }));
}

/** Whether nothing bends, so that the matrices' product says all the network does. */
export const isStraight = (stack: readonly StackLayer[] | null): stack is readonly StackLayer[] =>
  stack !== null && stack.every(({ slope }) => slope === 1);

function slopeBelowZero(layer: Layer): number | null {
  if (layer.kind !== 'dense' || layer.normalization) return null;
  switch (layer.activation.kind) {
    case 'linear':
      return 1;
    case 'relu':
      return 0;
    case 'leakyRelu':
      return layer.activation.slope.placeholder;
    default:
      return null;
  }
}
