import type { Knob } from './knob.ts';
import type { Layer } from './layer.ts';
import { resolve, type Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** Whether a run could go on under another value of the knob: every variable keeps its shape. */
export function steers(stage: Stage, name: string): boolean {
  const knob = stage.knobs[name];
  if (!knob)
    throw new Error(`there is no knob "${name}"; there are ${Object.keys(stage.knobs).join(', ')}`);
  const shape = shapes(resolve(stage, {}));
  return otherValues(knob).every((value) => shapes(resolve(stage, { [name]: value })) === shape);
}

const shapes = ({ arms }: Plan): string =>
  JSON.stringify(Object.values(arms).map(({ model }) => model.layers.map(shape)));

/** What of a layer decides its variables' shapes. */
function shape(layer: Layer): unknown {
  switch (layer.kind) {
    case 'dense':
      return [layer.kind, layer.units, layer.normalization?.kind, layer.normalization?.place];
    case 'dropout':
    case 'walkers':
      return layer.kind;
    case 'residual':
    case 'highway':
      return [layer.kind, layer.branch.map(shape)];
  }
}

function otherValues(knob: Knob): (string | number | boolean)[] {
  if (knob.kind === 'choice') return [...knob.options];
  return knob.kind === 'toggle' ? [!knob.start] : [knob.min, knob.max];
}
