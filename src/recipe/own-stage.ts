import { ownData, type Data } from './data.ts';
import type { KnobValue, KnobValues, Knobs } from './knob.ts';
import { ownSizes, type OwnTable } from './own-table.ts';
import { resolve, type Plan } from './plan.ts';
import type { Probe } from './probe.ts';
import type { Stage } from './stage.ts';
import { endsOf } from './steer.ts';

type Values = Readonly<Record<string, KnobValue>>;

/** Data whose place the reader's own can take: samples drawn from classes, of which nothing but the numbers is known. */
const REPLACED: readonly Data['kind'][] = ['planar', 'gaussians', 'noisyLabels', 'own'];

/** Probes that speak of class 0 and class 1. */
const OF_TWO: readonly Probe['kind'][] = [
  ...(['recall', 'balancedAccuracy', 'priorAccuracy', 'priorPrecision'] as const),
  ...(['rankArea', 'batchShare'] as const),
];

/** How many classes of the reader's own a stage can be run on at most; 0 where it takes no data but its own. */
export function classesTaken(stage: Stage): number {
  const arms = Object.values(resolve(stage, {}, []).arms);
  if (arms.some(({ data }) => !REPLACED.includes(data.kind))) return 0;
  const isOfTwo =
    Object.values(stage.probes).some(({ kind }) => OF_TWO.includes(kind)) ||
    arms.some(({ loss }) => loss.kind === 'sigmoidCrossEntropy' || 'weights' in loss);
  return isOfTwo ? 2 : Infinity;
}

/**
 * The stage on the reader's own data while `own` gives any, in all arms. Knobs that are called after a number of the data
 * (`samples`, `share`) then speak of those: whole batches are all training samples there are.
 */
export function onOwnData(stage: Stage, own: () => OwnTable | null): Stage {
  const spoken = (knobs: KnobValues<Knobs>): KnobValues<Knobs> => {
    const table = own();
    if (!table) return knobs;
    const sizes = Object.entries(ownSizes(table)).filter(([name]) => name in stage.knobs);
    return { ...knobs, ...Object.fromEntries(sizes) };
  };
  return {
    ...stage,
    data: (knobs) => {
      const table = own();
      return table ? ownData(table) : stage.data(knobs);
    },
    arms: (knobs) => {
      const arms = stage.arms(spoken(knobs));
      if (!own()) return arms;
      return Object.fromEntries(
        Object.entries(arms).map(([name, { data: _, ...arm }]) => [name, arm]),
      );
    },
    train: (knobs) => stage.train(spoken(knobs)),
  };
}

/** The knobs that turn nothing, at these values: what they shape is not there. */
export function idleKnobs(stage: Stage, knobs: Values): string[] {
  const at = (values: Values) =>
    JSON.stringify(resolve(stage, values, []).arms satisfies Plan['arms']);
  const now = at(knobs);
  return Object.entries(stage.knobs)
    .filter(([name, knob]) =>
      endsOf(knob).every((value) => at({ ...knobs, [name]: value }) === now),
    )
    .map(([name]) => name);
}
