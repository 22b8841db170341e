import type { Curve } from './curve.ts';
import { heightAt, type Drawing } from './drawing.ts';
import { heightOf, valueAt, type ValueAxis } from './value-axis.ts';

/** How near a guess came: within a twentieth of the axis, within three of them, or farther. */
export type Grade = 'close' | 'near' | 'far';

/** The grade of a mean distance, in shares of the axis. */
export const gradeOf = (distance: number): Grade =>
  distance <= 0.05 ? 'close' : distance <= 0.15 ? 'near' : 'far';

/** A drawing against the median curve of a run. */
export interface DrawingScore {
  /** Mean distance over the readings, in shares of the axis. */
  readonly distance: number;
  /** The share of the readings at which the drawing lies between the lowest and the highest seed. */
  readonly inside: number;
  /** Where the drawing is farthest off, and what was drawn and measured there. */
  readonly farthest: { readonly step: number; readonly drawn: number; readonly measured: number };
}

/** Scores a drawing over `0 … xMax` on the readings there are; null where there are none. */
export function scoreDrawing(
  drawing: Drawing,
  { steps, median, low, high }: Curve,
  xMax: number,
  axis: ValueAxis,
): DrawingScore | null {
  if (steps.length === 0) return null;
  const gaps = steps.map((step, i) =>
    Math.abs(heightAt(drawing, step / xMax) - heightOf(axis, median[i]!)),
  );
  const isInside = steps.map((step, i) => {
    const height = heightAt(drawing, step / xMax);
    // A line along the edge of the band, or along the edge of the axis, is inside.
    return height >= heightOf(axis, low[i]!) - EDGE && height <= heightOf(axis, high[i]!) + EDGE;
  });
  const worst = gaps.reduce((best, gap, i) => (gap > gaps[best]! ? i : best), 0);
  return {
    distance: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    inside: isInside.filter(Boolean).length / gaps.length,
    farthest: {
      step: steps[worst]!,
      drawn: valueAt(axis, heightAt(drawing, steps[worst]! / xMax)),
      measured: median[worst]!,
    },
  };
}

/** A hundredth of the axis: no hand draws finer. */
const EDGE = 0.01;

/** A number that was guessed against what was measured over seeds. */
export interface ValueScore {
  /** In shares of the slider. */
  readonly distance: number;
  readonly isInside: boolean;
}

/** What a run gave: the number over all seeds, and the least and the greatest of single ones. */
export interface Outcome {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Scores a number; a measured one that does not exist lies at the slider's upper end. */
export function scoreValue(
  guess: number,
  { value, low, high }: Outcome,
  axis: ValueAxis,
): ValueScore {
  const place = (each: number) => (Number.isNaN(each) ? 1 : heightOf(axis, each));
  return {
    distance: Math.abs(place(guess) - place(value)),
    isInside: guess >= low && guess <= high,
  };
}

/** What a mean distance is on the axis: a difference, or on a log axis the factor it stands for. */
export const distanceOn = ({ low, high, scale }: ValueAxis, distance: number): number =>
  scale === 'log' ? (high / low) ** distance : distance * (high - low);
