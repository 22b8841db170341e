import { position, valueAt } from './knob-scale.ts';
import { accept, type Knob, type KnobValue } from './knob.ts';
import { multiplyAdds } from './layer-shapes.ts';
import { MarkError, type Mark } from './mark.ts';
import { resolve, segmentsOf, type ArmPlan } from './plan.ts';
import type { Stage } from './stage.ts';

/** How many values of a number knob are swept where nothing else is said. */
const VALUES = 7;

/** A knob that is swept, and over which values. */
export interface SweptKnob {
  readonly knob: string;
  /** Null leaves them to its range. */
  readonly values: readonly KnobValue[] | null;
}

/** What is swept: one knob, or two against each other, and the probe whose last reading is asked for. */
export interface Sweeping {
  readonly along: readonly SweptKnob[];
  readonly probe: string;
}

/**
 * The values a knob is swept over, in the order of its track: those named, else all options, or about `count` evenly along
 * it.
 */
export function sweptValues(
  knob: Knob,
  named: readonly KnobValue[] | null,
  count = VALUES,
): readonly KnobValue[] {
  if (named) return named;
  if (knob.kind === 'choice') return knob.options;
  if (knob.kind === 'toggle') return [false, true];
  const even = Array.from({ length: count }, (_, i) => valueAt(knob, i / (count - 1)));
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

/** What is trained for one value of the swept knob, or for one pair of values. */
export interface SweptPlan {
  readonly at: readonly KnobValue[];
  readonly arm: string;
  readonly plan: ArmPlan;
}

/**
 * The plans of a sweep: every arm at all values of its knobs, the other knobs and the marks as given, with the one probe read at
 * the end only. There are none where the marks cannot stand. Throws where the stage has no such knob or probe.
 */
export function sweptPlans(
  stage: Stage,
  { along, probe }: Sweeping,
  knobs: Readonly<Record<string, KnobValue>>,
  marks?: readonly Mark[],
): SweptPlan[] {
  const tracks = along.map(({ knob: name, values }) => {
    const knob = stage.knobs[name];
    if (!knob)
      throw new Error(`sweep: no knob "${name}"; there are ${Object.keys(stage.knobs).join(', ')}`);
    return sweptValues(knob, values).map((value) => [name, accept(name, knob, value)] as const);
  });
  const places = tracks.reduce<(readonly [string, KnobValue])[][]>(
    (before, track) => before.flatMap((each) => track.map((value) => [...each, value])),
    [[]],
  );
  return places.flatMap((turned) => {
    const at = turned.map(([, value]) => value);
    const arms = armsAt(stage, { ...knobs, ...Object.fromEntries(turned) }, marks);
    return Object.entries(arms).map(([arm, plan]) => ({ at, arm, plan: readAtEnd(plan, probe) }));
  });
}

/** The multiply-adds of a whole run. */
export function runCost(arm: ArmPlan): number {
  const segments = segmentsOf(arm);
  return segments.reduce((sum, { from, plan }, i) => {
    const steps = (segments[i + 1]?.from ?? arm.steps) - from;
    return sum + steps * multiplyAdds(plan);
  }, 0);
}

function armsAt(
  stage: Stage,
  knobs: Readonly<Record<string, KnobValue>>,
  marks: readonly Mark[] | undefined,
): Readonly<Record<string, ArmPlan>> {
  try {
    return resolve(stage, knobs, marks).arms;
  } catch (error) {
    if (error instanceof MarkError) return {};
    throw error;
  }
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
