import type { Initializer } from '../../recipe/initializer.ts';
import type { Layer } from '../../recipe/model.ts';
import type * as tf from '../tf.ts';

/** A variable a layer has: its shape and how it starts. */
export interface VariableSpec {
  /** Its name within the layer, such as `kernel` or `bias`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly initializer: Initializer;
  /** Inputs and outputs of one unit, which the initializers scale by. */
  readonly fanIn: number;
  readonly fanOut: number;
}

/** What a layer may read while it is applied. */
export interface LayerScope {
  /** The layer's variable of that name. */
  variable(name: string): tf.Tensor;
  /** The number at that path within the layer's spec, such as `activation.slope`. */
  number(path: string): tf.Scalar;
}

/**
 * What there is to know of a kind of layer. Shapes are those of one sample, without the batch axis.
 */
export interface LayerBuilder<L extends Layer = Layer> {
  /** The layer's variables, in the order they are listed everywhere. */
  variables(layer: L, inputShape: readonly number[]): VariableSpec[];
  /** The shape of one sample's output; throws if the layer cannot take the input. */
  outputShape(layer: L, inputShape: readonly number[]): number[];
  /**
   * The output [batch, …outputShape] for the input `x` [batch, …inputShape]: plain tfjs without
   * state.
   */
  apply(layer: L, x: tf.Tensor, scope: LayerScope): tf.Tensor;
}
