import { forward, named, type Given, type Network } from './network.ts';
import { scope } from './scope.ts';
import type * as tf from './tf.ts';

/** Where a run stopped being a number: the step, and the first layer on the way from input to loss. */
export interface Divergence {
  readonly step: number;
  /** The layer's name, or `loss` where every layer is still finite. */
  readonly layer: string;
  /** What overflowed there first. */
  readonly what: 'weights' | 'outputs' | 'loss';
}

/**
 * Finds the first non-finite layer of a network on the batch [batch, features] that made its loss non-finite; `given` is
 * what the step was given.
 */
export function findDivergence(
  step: number,
  network: Network,
  x: tf.Tensor2D,
  given: Omit<Given, 'mode' | 'watch' | 'moved'>,
): Divergence {
  return scope((): Divergence => {
    const broken = network.variables.find(
      ({ fullName }) => !isFiniteAll(named(given.variables, fullName)),
    );
    const limit = broken ? broken.layer : network.layers.length;
    const overflowing: string[] = [];
    const watch = (output: tf.Tensor, i: number) => {
      if (i < limit && !isFiniteAll(output)) overflowing.push(network.layers[i]!.name);
      return output;
    };
    forward(network, x, { ...given, mode: 'train', watch });
    const [first] = overflowing;
    if (first) return { step, layer: first, what: 'outputs' };
    if (broken) return { step, layer: network.layers[broken.layer]!.name, what: 'weights' };
    return { step, layer: 'loss', what: 'loss' };
  });
}

const isFiniteAll = (tensor: tf.Tensor): boolean => tensor.dataSync().every(Number.isFinite);
