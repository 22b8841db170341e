import type { ArmPlan } from '../recipe/plan.ts';
import { dataShape } from '../recipe/data.ts';
import type { Layer } from '../recipe/model.ts';
import { LAYERS } from './layers/layers.ts';
import type { LayerBuilder, VariableSpec } from './layers/layer.ts';
import type * as tf from './tf.ts';

/** Tensors by name: `dense1/kernel`, `output/bias`, `output/bias/velocity`. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;
/** The numbers a step reads, by their path in the plan, as scalars. */
export type Numbers = Readonly<Record<string, tf.Scalar>>;

/** A variable of the network, under its full name. */
export interface NamedVariable extends VariableSpec {
  readonly fullName: string;
  readonly layer: number;
}

/** One layer with its name: `dense1`, `dense2`, …; the last one is always `output`, so that depth leaves it its draws. */
export interface BuiltLayer {
  readonly name: string;
  readonly spec: Layer;
  readonly builder: LayerBuilder<Layer>;
  readonly path: string;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
}

/** A model fitted to its data: layers with shapes, and every variable it has. */
export interface Network {
  readonly layers: readonly BuiltLayer[];
  readonly variables: readonly NamedVariable[];
}

export function buildNetwork(arm: Pick<ArmPlan, 'model' | 'data'>): Network {
  const { layers: specs } = arm.model;
  let inputShape: readonly number[] = [dataShape(arm.data).features];
  const layers = specs.map((spec, i): BuiltLayer => {
    const builder: LayerBuilder<Layer> = LAYERS[spec.kind];
    const outputShape = builder.outputShape(spec, [...inputShape]);
    const name = i === specs.length - 1 ? 'output' : `${spec.kind}${i + 1}`;
    const layer = { name, spec, builder, path: `model.layers.${i}`, inputShape, outputShape };
    inputShape = outputShape;
    return layer;
  });
  const variables = layers.flatMap(({ name, spec, builder, inputShape: shape }, layer) =>
    builder
      .variables(spec, [...shape])
      .map((variable) => ({ ...variable, layer, fullName: `${name}/${variable.name}` })),
  );
  return { layers, variables };
}

/**
 * The network's outputs [batch, units] for inputs [batch, features]. `watch` sees every layer's output and may return
 * another tensor to go on with.
 */
export function forward(
  network: Network,
  x: tf.Tensor,
  variables: Tensors,
  numbers: Numbers,
  watch: (output: tf.Tensor, layer: number) => tf.Tensor = (output) => output,
): tf.Tensor2D {
  return network.layers.reduce((input, { name, spec, builder, path }, i) => {
    const scope = {
      variable: (local: string) => named(variables, `${name}/${local}`),
      number: (local: string) => named(numbers, `${path}.${local}`),
    };
    return watch(builder.apply(spec, input, scope), i);
  }, x) as tf.Tensor2D;
}

/** The entry called `name`, or an error that lists what there is. */
export function named<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = entries[name];
  if (entry === undefined)
    throw new Error(`"${name}" is not among ${Object.keys(entries).join(', ') || 'no entries'}`);
  return entry;
}
