import { dataShape, type Data } from './data.ts';
import { layerNamer } from './layer-names.ts';
import type { Layer } from './layer.ts';
import type { Model } from './model.ts';

/** Of every layer with variables, by name, what decides their shapes: its inputs and outputs. */
export function layerShapes({
  data,
  model: { layers },
}: {
  readonly data: Data;
  readonly model: Model;
}): Readonly<Record<string, string>> {
  const shapes: Record<string, string> = {};
  const nameOf = layerNamer();
  /** Notes the layer's shape and gives how many outputs it has. */
  const through = (layer: Layer, inputs: number, isLast: boolean): number => {
    const name = nameOf(layer.kind, isLast);
    switch (layer.kind) {
      case 'dense':
        shapes[name] = `${inputs} × ${layer.units}`;
        return layer.units;
      case 'activate':
        shapes[name] = `${inputs}`;
        return inputs;
      case 'dropout':
        return inputs;
      case 'highway':
        shapes[name] = `${inputs} × ${inputs}`;
        return layer.branch.reduce((width, each) => through(each, width, false), inputs);
      case 'residual':
        return layer.branch.reduce((width, each) => through(each, width, false), inputs);
      case 'walkers':
        shapes[name] = `${inputs}`;
        return 1;
    }
  };
  layers.reduce(
    (width, layer, i) => through(layer, width, i === layers.length - 1),
    dataShape(data).features,
  );
  return shapes;
}

/** The first layer that both have under one name but with variables of other shapes, or null. */
export function reshaped(
  before: Parameters<typeof layerShapes>[0],
  after: Parameters<typeof layerShapes>[0],
): string | null {
  const shapes = layerShapes(before);
  const changed = Object.entries(layerShapes(after)).find(
    ([name, shape]) => (shapes[name] ?? shape) !== shape,
  );
  return changed?.[0] ?? null;
}
