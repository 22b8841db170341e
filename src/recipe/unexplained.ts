import type { Layer } from './layer.ts';
import type { ArmPlan } from './plan.ts';

/** The most units of a layer, and numbers on the way of one batch, that can be explained. */
export const MOST_UNITS = 64;
export const MOST_NUMBERS = 2 ** 19;

/** Why an arm's numbers cannot be explained. */
export type Unexplained =
  | { readonly kind: 'units'; readonly units: number }
  | { readonly kind: 'numbers'; readonly numbers: number }
  | { readonly kind: 'walkers' };

/** What stands against explaining an arm's numbers, or null. */
export function unexplained({ model, batchSize, segments = [] }: ArmPlan): Unexplained | null {
  for (const { plan } of segments) {
    const found = unexplained(plan);
    if (found) return found;
  }
  const layers = model.layers.flatMap(withInner);
  if (layers.some(({ kind }) => kind === 'walkers')) return { kind: 'walkers' };
  const widths = layers.map((layer) => (layer.kind === 'dense' ? layer.units : 0));
  const units = Math.max(...widths);
  if (units > MOST_UNITS) return { kind: 'units', units };
  const numbers = batchSize * layers.length * units;
  return numbers > MOST_NUMBERS ? { kind: 'numbers', numbers } : null;
}

const withInner = (layer: Layer): Layer[] => [
  layer,
  ...('branch' in layer ? layer.branch.flatMap(withInner) : []),
];
