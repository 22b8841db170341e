import type { Knob, KnobValue } from './knob.ts';
import type { Mark } from './mark.ts';
import { isPlaceholder } from './placeholder.ts';
import { resolve, type ArmPlan } from './plan.ts';
import type { Stage } from './stage.ts';

/** How a reader comes to a plan on the bench: by another arm, or by turning a knob. */
export type Reach =
  { readonly arm: string } | { readonly knobs: Readonly<Record<string, KnobValue>> };

/** Where the stage stands, and the arm in question. */
interface Standing {
  readonly stage: Stage;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly marks: readonly Mark[];
  readonly arm: string;
}

/** The arm, or the one knob's turn, that makes the plan of an arm exactly this one; null where there is none. */
export function reachOf({ stage, knobs, marks, arm }: Standing, target: ArmPlan): Reach | null {
  const wanted = JSON.stringify(target);
  const arms = resolve(stage, knobs, marks).arms;
  const other = Object.entries(arms).find(([, plan]) => JSON.stringify(plan) === wanted);
  if (other) return { arm: other[0] };
  const turns = ratios(arms[arm], target);
  for (const [name, knob] of Object.entries(stage.knobs)) {
    const values = candidates(knob, knobs[name]!, turns);
    const value = values.find((each) => {
      const plan = resolve(stage, { ...knobs, [name]: each }, marks).arms[arm];
      return JSON.stringify(plan) === wanted;
    });
    if (value !== undefined) return { knobs: { [name]: value } };
  }
  return null;
}

/** The values a knob might take to change numbers by these ratios. */
function candidates(knob: Knob, now: KnobValue, turns: ReadonlySet<number>): KnobValue[] {
  if (knob.kind === 'toggle') return [true, false];
  if (knob.kind === 'choice') return [...knob.options];
  return [...turns]
    .map((ratio) => Number((Number(now) * ratio).toPrecision(12)))
    .filter((value) => value >= knob.min && value <= knob.max)
    .filter((value) => knob.kind !== 'integer' || Number.isInteger(value));
}

/** By which ratios the numbers that steps read differ, at places that both plans have. */
function ratios(from: unknown, to: unknown, found = new Set<number>()): ReadonlySet<number> {
  if (isPlaceholder(from) && isPlaceholder(to)) {
    if (from.placeholder !== to.placeholder) found.add(to.placeholder / from.placeholder);
  } else if (isTree(from) && isTree(to))
    for (const key of Object.keys(from)) ratios(from[key], to[key], found);
  return found;
}

const isTree = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;
