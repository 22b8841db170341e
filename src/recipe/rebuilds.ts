import type { Layer } from './layer.ts';
import { resolve } from './plan.ts';
import type { Stage } from './stage.ts';
import { endsOf } from './steer.ts';

/** Whether turning the knob makes another network, rather than changing a number that a step reads. */
export function rebuilds(stage: Stage, name: string): boolean {
  const at = (values: Readonly<Record<string, unknown>>) =>
    JSON.stringify(
      Object.values(resolve(stage, values, []).arms).map(({ model }) => model.layers.map(parts)),
    );
  const start = at({});
  return endsOf(stage.knobs[name]!).some((value) => at({ [name]: value }) !== start);
}

/** What a layer's variables hang on. */
function parts(layer: Layer): unknown {
  switch (layer.kind) {
    case 'dense':
      return [
        layer.kind,
        layer.units,
        layer.bias === null,
        layer.normalization?.kind,
        layer.normalization?.place,
      ];
    case 'activate':
      return [layer.kind, layer.normalization?.kind];
    case 'dropout':
    case 'walkers':
      return layer.kind;
    case 'residual':
    case 'highway':
      return [layer.kind, layer.branch.map(parts)];
  }
}
