import { layerNamer } from '../../recipe/layer-names.ts';
import type { Layer } from '../../recipe/layer.ts';
import type { Model } from '../../recipe/model.ts';

/** The point at which the features enter. */
export const FEATURES = 'features';

/** A layer of a network as an explanation goes through it. */
export interface Part<L extends Layer = Layer> {
  readonly name: string;
  readonly layer: L;
  /** Its place in the plan, under which its numbers stand. */
  readonly path: string;
  /** The point that it takes its input from. */
  readonly from: string;
  /** The names of the layers within it, in their order. */
  readonly branch: readonly string[];
}

/** A part of a certain kind. */
export type PartOf<K extends Layer['kind']> = Part<Extract<Layer, { kind: K }>>;

/** The point at which a layer's output leaves it. */
export const outputOf = (name: string): string => `${name}/output`;

/** All layers of a model, a block before the layers within it, under the names they have in the engine. */
export function partsOf(model: Model): readonly Part[] {
  const nameOf = layerNamer();
  const all: Part[] = [];
  const through = (layer: Layer, path: string, from: string, isLast: boolean): string => {
    const name = nameOf(layer.kind, isLast);
    const branch: string[] = [];
    all.push({ name, layer, path, from, branch });
    let inner = from;
    if ('branch' in layer)
      layer.branch.forEach((each, i) => {
        branch.push(through(each, `${path}.branch.${i}`, inner, false));
        inner = outputOf(branch.at(-1));
      });
    return name;
  };
  model.layers.reduce(
    (from, layer, i) =>
      outputOf(through(layer, `model.layers.${i}`, from, i === model.layers.length - 1)),
    FEATURES,
  );
  return all;
}

export const isPart = <K extends Layer['kind']>(part: Part, kind: K): part is PartOf<K> =>
  part.layer.kind === kind;

/** Where a dense layer's product with its kernel is to be seen. */
export const linearOf = ({ name, layer }: PartOf<'dense'>): string =>
  `${name}/${layer.normalization?.place === 'before' ? 'linear' : 'preActivation'}`;

/** What a layer's normalization takes and gives. */
export function normalizedOf({
  name,
  layer,
}: PartOf<'dense' | 'activate'>): readonly [string, string] {
  if (layer.kind === 'activate') return [`${name}/input`, `${name}/preActivation`];
  return layer.normalization?.place === 'before'
    ? [`${name}/linear`, `${name}/preActivation`]
    : [`${name}/activated`, `${name}/output`];
}

/** Whether a layer's activation is applied to what its normalization gives. */
export const normalizesFirst = ({ kind, normalization }: PartOf<'dense' | 'activate'>['layer']) =>
  normalization !== null && (kind === 'activate' || normalization.place === 'before');
