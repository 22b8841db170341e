import { dataShape, type Data } from './data.ts';
import { layerNamer } from './layer-names.ts';
import type { Layer } from './layer.ts';
import type { Model } from './model.ts';

/** Of every layer with variables, by name, what decides their shapes: inputs and outputs of its kernel; walkers have no kernel. */
export function layerShapes({
  data,
  model: { layers },
}: {
  readonly data: Data;
  readonly model: Model;
}): Readonly<Record<string, readonly number[]>> {
  const shapes: Record<string, readonly number[]> = {};
  const nameOf = layerNamer();
  /** Notes the layer's shape and gives how many outputs it has. */
  const through = (layer: Layer, inputs: number, isLast: boolean): number => {
    const name = nameOf(layer.kind, isLast);
    switch (layer.kind) {
      case 'dense':
        shapes[name] = [inputs, layer.units];
        return layer.units;
      case 'activate':
        shapes[name] = [inputs];
        return inputs;
      case 'dropout':
        return inputs;
      case 'highway':
        shapes[name] = [inputs, inputs];
        return layer.branch.reduce((width, each) => through(each, width, false), inputs);
      case 'residual':
        return layer.branch.reduce((width, each) => through(each, width, false), inputs);
      case 'walkers':
        shapes[name] = [inputs];
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
    ([name, shape]) => String(shapes[name] ?? shape) !== String(shape),
  );
  return changed?.[0] ?? null;
}

/**
 * Multiply-adds of one training step: forward, one for every weight of a kernel and sample of the batch; backward, twice as
 * many, for the gradients of weights and of inputs. Biases, activations, normalization and the optimizer's rule count nothing.
 */
export function multiplyAdds(
  arm: Parameters<typeof layerShapes>[0] & { readonly batchSize: number },
) {
  const kernels = Object.values(layerShapes(arm)).filter(({ length }) => length === 2);
  const weights = kernels.reduce((sum, [inputs = 0, outputs = 0]) => sum + inputs * outputs, 0);
  return 3 * weights * arm.batchSize;
}
