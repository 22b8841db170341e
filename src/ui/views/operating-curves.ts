import type { OperatingCurve } from '../../charts/fields/roc.ts';
import type { RocView } from '../../recipe/field.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { placeOf } from './curve-data.ts';

/** Curves of the arms that have been looked at, and what knowing nothing does, from x = 0 to x = 1. */
export interface OperatingCurves {
  readonly curves: readonly OperatingCurve[];
  readonly chance: readonly [number, number];
}

type Shown = { readonly run: Pick<Bench['run'], 'armNames' | 'pictures'>; text: Bench['text'] };

/** True positives over false positives. */
export const rocCurves = (bench: Shown, arms: readonly string[]): OperatingCurves => ({
  curves: curvesOf(bench, arms, ({ falsePositive, truePositive, at }) => ({
    x: falsePositive,
    y: truePositive,
    at: { x: at.falsePositive, y: at.truePositive },
  })),
  chance: [0, 1],
});

/** Precision over recall, at the training shares. */
export function precisionRecallCurves(bench: Shown, arms: readonly string[]): OperatingCurves {
  const share = arms
    .map((name) => bench.run.pictures.fields[name]?.values.roc?.share)
    .find(Number.isFinite);
  return {
    curves: curvesOf(bench, arms, ({ falsePositive, truePositive, at, share: prior }) => ({
      x: truePositive,
      y: truePositive.map((recall, i) => precision(prior, recall, falsePositive[i]!)),
      at: { x: at.truePositive, y: precision(prior, at.truePositive, at.falsePositive) },
    })),
    chance: [share ?? 0, share ?? 0],
  };
}

/** π TPR / (π TPR + (1 − π) FPR) */
const precision = (share: number, truePositive: number, falsePositive: number): number =>
  (share * truePositive) / (share * truePositive + (1 - share) * falsePositive);

const curvesOf = (
  { run, text }: Shown,
  arms: readonly string[],
  pick: (roc: RocView) => Pick<OperatingCurve, 'x' | 'y' | 'at'>,
): OperatingCurve[] =>
  arms.flatMap((name) => {
    const roc = run.pictures.fields[name]?.values.roc;
    const arm = placeOf(run.armNames.indexOf(name));
    return roc ? [{ arm, name: text.arms[name]!.label, ...pick(roc) }] : [];
  });
