import type { Knob, KnobValue } from './knob.ts';
import { reshaped } from './layer-shapes.ts';
import { resolve } from './plan.ts';
import type { Stage } from './stage.ts';

/**
 * Whether a run could go on under another value of the knob: no variable that keeps its name changes its shape. Layers may
 * come and go.
 */
export function steers(
  stage: Stage,
  name: string,
  knobs: Readonly<Record<string, KnobValue>> = {},
): boolean {
  const knob = stage.knobs[name];
  if (!knob)
    throw new Error(`there is no knob "${name}"; there are ${Object.keys(stage.knobs).join(', ')}`);
  const [first, ...others] = [knobs[name] ?? knob.start, ...endsOf(knob)].map(
    (value) => resolve(stage, { ...knobs, [name]: value }, []).arms,
  );
  return others.every((arms) =>
    Object.entries(arms).every(([arm, plan]) => reshaped(first![arm]!, plan) === null),
  );
}

/** The values between which the others lie. */
export function endsOf(knob: Knob): readonly KnobValue[] {
  if (knob.kind === 'choice') return knob.options;
  return knob.kind === 'toggle' ? [false, true] : [knob.min, knob.max];
}
