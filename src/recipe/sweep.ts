import { position, valueAt } from './knob-scale.ts';
import { accept, type Knob, type KnobValue } from './knob.ts';
import type { Mark } from './mark.ts';
import { resolve, type ArmPlan } from './plan.ts';
import type { Stage } from './stage.ts';
import type { SweepView } from './view.ts';

/** How many values of a number knob are swept where none are named. */
const VALUES = 7;

/** The values a knob is swept over, in the order of its track: those named, else all options, or some evenly along it. */
export function sweptValues(knob: Knob, named: readonly KnobValue[] | null): readonly KnobValue[] {
  if (named) return named;
  if (knob.kind === 'choice') return knob.options;
  if (knob.kind === 'toggle') return [false, true];
  const even = Array.from({ length: VALUES }, (_, i) => valueAt(knob, i / (VALUES - 1)));
  return [...new Set(even)];
}

/** Where a value stands on the knob's track, 0 … 1; options stand evenly. */
export function shareOf(knob: Knob, value: KnobValue): number {
  if (knob.kind === 'choice')
    return knob.options.indexOf(String(value)) / Math.max(1, knob.options.length - 1);
  return typeof value === 'number' && knob.kind !== 'toggle'
    ? position(knob, value)
    : Number(value);
}

/** What is trained for one value of the swept knob. */
export interface SweptPlan {
  readonly value: KnobValue;
  readonly arm: string;
  readonly plan: ArmPlan;
}

/**
 * The plans of a sweep: every arm at every value of its knob, the other knobs and the marks as given, with the one probe it draws read at
 * the end only. Throws where the stage has no such knob or probe.
 */
export function sweptPlans(
  stage: Stage,
  { knob: name, values, panel }: SweepView,
  knobs: Readonly<Record<string, KnobValue>>,
  marks?: readonly Mark[],
): SweptPlan[] {
  const knob = stage.knobs[name];
  if (!knob)
    throw new Error(`sweep: no knob "${name}"; there are ${Object.keys(stage.knobs).join(', ')}`);
  return sweptValues(knob, values).flatMap((value) =>
    Object.entries(resolve(stage, { ...knobs, [name]: accept(name, knob, value) }, marks).arms).map(
      ([arm, plan]) => ({ value, arm, plan: readAtEnd(plan, panel.probe) }),
    ),
  );
}

function readAtEnd(plan: ArmPlan, probe: string): ArmPlan {
  const read = plan.probes[probe];
  if (!read)
    throw new Error(`sweep: no probe "${probe}"; there are ${Object.keys(plan.probes).join(', ')}`);
  const { segments = [], ...whole } = plan;
  const later = segments.map(({ from, plan: each }) => ({ from, plan: readAtEnd(each, probe) }));
  const readOnce = { ...whole, readings: 1, probes: { [probe]: read } };
  return later.length > 0 ? { ...readOnce, segments: later } : readOnce;
}
