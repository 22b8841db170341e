import type { Knob, KnobValue } from './knob.ts';
import { program, resolve, type ArmPlan } from './plan.ts';
import type { Stage } from './stage.ts';

/** More values than this cannot be foreseen one by one. */
const MOST_VALUES = 64;

/** The other values of a knob, nearest first; none of one that turns too finely to foresee its next. */
export function otherValues(knob: Knob, value: KnobValue): readonly KnobValue[] {
  const values = allValues(knob);
  const at = values.indexOf(value);
  if (at < 0) return [];
  const places = values.map((_, i) => i).filter((i) => i !== at);
  return places.sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).map((i) => values[i]!);
}

function allValues(knob: Knob): readonly KnobValue[] {
  if (knob.kind === 'choice') return knob.options;
  if (knob.kind === 'toggle') return [false, true];
  const count = knob.max - knob.min + 1;
  if (knob.kind !== 'integer' || count > MOST_VALUES) return [];
  return Array.from({ length: count }, (_, i) => knob.min + i);
}

/** The plans of the arms named at these values of a knob, where they run another program than they do now: one of each program. */
export function neighbours(
  stage: Stage,
  name: string,
  knobs: Readonly<Record<string, KnobValue>>,
  arms: readonly string[],
  values: readonly KnobValue[],
): readonly ArmPlan[] {
  const plansAt = (value: KnobValue) => {
    const { arms: plans } = resolve(stage, { ...knobs, [name]: value });
    return arms.flatMap((arm) => plans[arm] ?? []);
  };
  const known = new Set(plansAt(knobs[name]!).map((plan) => program(plan).key));
  return values.flatMap(plansAt).filter((plan) => {
    const { key } = program(plan);
    return !known.has(key) && known.add(key);
  });
}
