import { median } from '../../math/statistics.ts';
import type { Arm } from '../../charts/palette.ts';
import type { KnobValue } from '../../recipe/knob.ts';
import { shareOf } from '../../recipe/sweep.ts';
import type { CurvePanel } from '../../recipe/view.ts';
import type { SweptRun } from '../../run/sweep.ts';
import { withOwn } from '../../run/swept-runs.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { placeOf, writerOf } from '../views/curve-data.ts';

/** One arm's final readings along a knob's track. */
export interface ScentArm {
  readonly name: string;
  readonly arm: Arm;
  /** The median over seeds at each value measured, by its place on the track, 0 … 1; ∞ where most seeds diverged. */
  readonly points: readonly { readonly x: number; readonly value: number }[];
}

/** The thin lines above one knob; none of an arm that has one value only. */
export function scentOf(
  { run }: Pick<Bench, 'run'>,
  name: string,
  probe: string,
  swept: readonly SweptRun[],
): ScentArm[] {
  const knob = run.stage.knobs[name]!;
  const runs = withOwn(run, [name], probe, swept);
  return run.armNames.flatMap((arm, i): ScentArm[] => {
    const lasts = new Map<KnobValue, number[]>();
    for (const { at, arm: of, last } of runs)
      if (of === arm) lasts.set(at[0]!, [...(lasts.get(at[0]!) ?? []), last]);
    const points = [...lasts]
      .map(([value, each]) => ({ x: shareOf(knob, value), value: median(each) }))
      .sort((a, b) => a.x - b.x);
    return points.length < 2 ? [] : [{ name: arm, arm: placeOf(i), points }];
  });
}

/** The ends all thin lines of a stage share: those of the panel, else of what they show. */
export function scentEnds(
  scents: readonly (readonly ScentArm[])[],
  { scale, low, high }: CurvePanel,
): readonly [number, number] {
  const values = scents
    .flat()
    .flatMap(({ points }) => points.map(({ value }) => value))
    .filter((value) => Number.isFinite(value) && (scale === 'linear' || value > 0));
  return [low ?? Math.min(...values), high ?? Math.max(...values)];
}

/** How high a value stands between the ends, 0 … 1. */
export function heightOf(
  value: number,
  [low, high]: readonly [number, number],
  { scale }: CurvePanel,
): number {
  const on = (each: number) => (scale === 'log' ? Math.log(each) : each);
  if (!(on(high) > on(low))) return 0.5;
  return Math.min(1, Math.max(0, (on(value) - on(low)) / (on(high) - on(low))));
}

/** The readings at an arm's two ends, as they are printed. */
export const endsText = (
  { points }: ScentArm,
  panel: CurvePanel,
  diverged: string,
): [string, string] => {
  const written = (value: number) => (value === Infinity ? diverged : writerOf(panel)(value));
  return [written(points[0]!.value), written(points.at(-1)!.value)];
};
