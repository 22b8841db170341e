import type { Initializer } from '../../recipe/initializer.ts';
import type { Layer } from '../../recipe/layer.ts';
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

/** A running statistic a layer keeps: moved along by every training step, read at test, never trained. */
export interface StatisticSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
}

/** Uniform draws a layer takes at every pass that draws, of the shape of one sample. */
export interface DrawSpec {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A layer within another one, and its place in the other's spec, such as `branch.0`. */
export interface Inner {
  readonly path: string;
  readonly layer: Layer;
}

/**
 * Training changes running statistics; at test they are read. `batch` is test with the statistics of the rows at hand, as
 * training sees them.
 */
export type Mode = 'train' | 'test' | 'batch';

/** What a layer may read while it is applied. */
export interface LayerScope {
  readonly mode: Mode;
  /** The layer's variable of that name. */
  variable(name: string): tf.Tensor;
  /** The number at that path within the layer's spec, such as `activation.slope`. */
  number(path: string): tf.Scalar;
  /** The layer's running statistic of that name. */
  statistic(name: string): tf.Tensor;
  /** Gives a running statistic its next value. */
  moved(name: string, value: tf.Tensor): void;
  /** Shows what the layer makes on its way, such as its `preActivation`, to whoever looks, and gives what to go on with. */
  show(name: string, value: tf.Tensor): tf.Tensor;
  /** Uniform draws [batch, …shape], on [0, 1); null where nothing is to be drawn. */
  draw(name: string): tf.Tensor | null;
  /** The inner layers one after the other. */
  inner(x: tf.Tensor): tf.Tensor;
}

/**
 * What there is to know of a kind of layer. Shapes are those of one sample, without the batch axis. Of the parts it may
 * leave out, a layer that does has none.
 */
export interface LayerBuilder<L extends Layer = Layer> {
  /** The layer's own variables, in the order they are listed everywhere. */
  variables?(layer: L, inputShape: readonly number[]): VariableSpec[];
  statistics?(layer: L, inputShape: readonly number[]): StatisticSpec[];
  draws?(layer: L, inputShape: readonly number[]): DrawSpec[];
  /** Layers that it applies in their order, the first one to its own input. */
  inner?(layer: L): Inner[];
  /** The shape of one sample's output; throws if the layer cannot take the input. */
  outputShape(layer: L, inputShape: readonly number[], innerShape: readonly number[]): number[];
  /**
   * The output [batch, …outputShape] for the input `x` [batch, …inputShape]: plain tfjs without
   * state.
   */
  apply(layer: L, x: tf.Tensor, scope: LayerScope): tf.Tensor;
}

/** A number the step reads, by its path within a layer's spec. */
export const within =
  (scope: Pick<LayerScope, 'number'>, path: string) =>
  (name: string): tf.Scalar =>
    scope.number(`${path}.${name}`);
