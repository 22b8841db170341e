import type { ArmPlan } from '../recipe/plan.ts';
import { dataShape } from '../recipe/data.ts';
import { layerNamer } from '../recipe/layer-names.ts';
import type { Layer } from '../recipe/layer.ts';
import { LAYERS } from './layers/layers.ts';
import type { DrawSpec, LayerBuilder, Mode, StatisticSpec, VariableSpec } from './layers/layer.ts';
import type * as tf from './tf.ts';

/** Tensors by name: `dense1/kernel`, `output/bias`, `output/bias/velocity`. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;
/** The numbers a step reads, by their path in the plan, as scalars. */
export type Numbers = Readonly<Record<string, tf.Scalar>>;

/** A variable of the network, under its full name. */
export interface NamedVariable extends VariableSpec {
  readonly fullName: string;
  /** The place of the layer it belongs to, or that its layer is inside of. */
  readonly layer: number;
}

type Named<Spec> = Spec & { readonly fullName: string };

/** One layer with its name, which is its own whatever stands around it. */
export interface BuiltLayer {
  readonly name: string;
  readonly spec: Layer;
  readonly builder: LayerBuilder<Layer>;
  readonly path: string;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  readonly inner: readonly BuiltLayer[];
}

/** A model fitted to its data: layers with shapes, and all that they have. */
export interface Network {
  readonly layers: readonly BuiltLayer[];
  readonly variables: readonly NamedVariable[];
  readonly statistics: readonly Named<StatisticSpec>[];
  readonly draws: readonly (Named<DrawSpec> & { readonly stream: string })[];
}

export function buildNetwork(arm: Pick<ArmPlan, 'model' | 'data'>): Network {
  const nameOf = layerNamer();
  const build = (spec: Layer, path: string, inputShape: readonly number[], isLast: boolean) => {
    const builder: LayerBuilder<Layer> = LAYERS[spec.kind];
    const name = nameOf(spec.kind, isLast);
    let innerShape = inputShape;
    const inner = (builder.inner?.(spec) ?? []).map((each): BuiltLayer => {
      const layer = build(each.layer, `${path}.${each.path}`, innerShape, false);
      innerShape = layer.outputShape;
      return layer;
    });
    const outputShape = builder.outputShape(spec, inputShape, innerShape);
    return { name, spec, builder, path, inputShape, outputShape, inner };
  };
  const { layers: specs } = arm.model;
  let shape: readonly number[] = [dataShape(arm.data).features];
  const layers = specs.map((spec, i): BuiltLayer => {
    const layer = build(spec, `model.layers.${i}`, shape, i === specs.length - 1);
    shape = layer.outputShape;
    return layer;
  });
  const all = layers.flatMap((layer, i) => withInner(layer).map((each) => ({ each, layer: i })));
  return {
    layers,
    variables: all.flatMap(({ each: { name, spec, builder, inputShape }, layer }) =>
      (builder.variables?.(spec, inputShape) ?? []).map((variable) => ({
        ...variable,
        layer,
        fullName: `${name}/${variable.name}`,
      })),
    ),
    statistics: all.flatMap(({ each: { name, spec, builder, inputShape } }) =>
      (builder.statistics?.(spec, inputShape) ?? []).map((statistic) => ({
        ...statistic,
        fullName: `${name}/${statistic.name}`,
      })),
    ),
    draws: all.flatMap(({ each: { name, spec, builder, inputShape } }) =>
      (builder.draws?.(spec, inputShape) ?? []).map((draw) => ({
        ...draw,
        fullName: `${name}/${draw.name}`,
        stream: `${spec.kind}/${name}`,
      })),
    ),
  };
}

const withInner = (layer: BuiltLayer): BuiltLayer[] => [layer, ...layer.inner.flatMap(withInner)];

/** What a forward pass is given beside its inputs. */
export interface Given {
  readonly mode: Mode;
  readonly variables: Tensors;
  readonly numbers: Numbers;
  /** Running statistics, by full name. */
  readonly statistics: Tensors;
  /** Uniform draws [batch, …] by full name; where they are missing nothing is dropped. */
  readonly draws?: Tensors;
  /** Sees every layer's output and may return another tensor to go on with. */
  watch?(output: tf.Tensor, layer: number): tf.Tensor;
  /**
   * Sees what layers make on their way, by full name: `dense1/preActivation`, `dense1/output`. May return another tensor to
   * go on with.
   */
  show?(fullName: string, value: tf.Tensor): tf.Tensor | undefined;
  /** Takes the next value of a running statistic. */
  moved?(fullName: string, value: tf.Tensor): void;
}

/** The network's outputs [batch, units] for inputs [batch, features]. */
export function forward(network: Network, x: tf.Tensor, given: Given): tf.Tensor2D {
  const through = (layers: readonly BuiltLayer[], input: tf.Tensor): tf.Tensor =>
    layers.reduce((h, layer) => apply(layer, h), input);
  const show = (fullName: string, value: tf.Tensor) => given.show?.(fullName, value) ?? value;
  const apply = ({ name, spec, builder, path, inner }: BuiltLayer, input: tf.Tensor): tf.Tensor => {
    const output = builder.apply(spec, input, {
      mode: given.mode,
      variable: (local) => named(given.variables, `${name}/${local}`),
      number: (local) => named(given.numbers, `${path}.${local}`),
      statistic: (local) => named(given.statistics, `${name}/${local}`),
      moved: (local, value) => given.moved?.(`${name}/${local}`, value),
      show: (local, value) => show(`${name}/${local}`, value),
      draw: (local) => (given.draws ? named(given.draws, `${name}/${local}`) : null),
      inner: (h) => through(inner, h),
    });
    return show(`${name}/output`, output);
  };
  return network.layers.reduce((h, layer, i) => {
    const output = apply(layer, h);
    return given.watch?.(output, i) ?? output;
  }, x) as tf.Tensor2D;
}

/** The entry called `name`, or an error that lists what there is. */
export function named<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = entries[name];
  if (entry === undefined)
    throw new Error(`"${name}" is not among ${Object.keys(entries).join(', ') || 'no entries'}`);
  return entry;
}

/** Tensors under names with a prefix. */
export const prefixed = (tensors: Tensors, prefix: string): Record<string, tf.Tensor> =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));
