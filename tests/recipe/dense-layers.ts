import type { Dense } from '../../src/recipe/layer.ts';
import type { ModelDraft } from '../../src/recipe/model.ts';

/** The layers of a model that has dense ones only. */
export function denseLayers<Units extends number | 'outputs'>({
  layers,
}: {
  readonly layers: ModelDraft['layers'];
}): Dense<Units>[] {
  return layers.map((layer) => {
    if (layer.kind !== 'dense') throw new Error(`${layer.kind} is not dense`);
    return layer as Dense<Units>;
  });
}
