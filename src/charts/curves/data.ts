import type { Arm } from '../palette.ts';
import type { ScaleKind, Ticks } from '../ticks.ts';

/** What one arm did: a line of medians over x, and the band from lowest to highest seed. Columns, as History keeps them. */
export interface CurveSeries {
  readonly id: string;
  readonly arm: Arm;
  readonly name: string;
  /** For where `name` does not fit. */
  readonly shortName?: string;
  /** What stands for it where pinned lines have not room for a label each. */
  readonly sign?: string;
  /** Its name in a sentence, where its colour says more than `name`. */
  readonly spoken?: string;
  /** Ascending. A NaN in `median` ends the line there, or leaves a gap. */
  readonly x: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
  /** Pointed at by a phrase: drawn stronger, on amber. */
  readonly lit: boolean;
  /** A line for comparison, such as a run that is kept: thin and solid, without band or marker. */
  readonly pinned?: boolean;
  /** Single values around the line, such as those of each seed; ∞ stands at the upper edge as a cross. */
  readonly dots?: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** Other values over the same x: what lies between them and the medians is shaded. */
  readonly against?: ArrayLike<number>;
  /** The line before this one, shown where this one has not got to yet. */
  readonly ghost?: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** Where the run stopped on a number that is not finite; `label` stands in the place of its last value. */
  readonly diverged?: { readonly step: number; readonly label?: string };
}

/** A value with a name, such as chance: a dotted line, named on the axis like a tick. */
export interface CurveReference {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly lit: boolean;
}

/** A knob turned while training went on: a dotted amber line that says what was turned. */
export interface SteerMark {
  readonly x: number;
  readonly label: string;
}

/** All that one panel shows. */
export interface CurveData {
  /** What y is: stands above the plot, and says so if the axis is a log axis. */
  readonly title: string;
  readonly scale: ScaleKind;
  /** Ends of the y axis; where one is not given, the data's own, rounded outward. */
  readonly low?: number;
  readonly high?: number;
  readonly xMax: number;
  /** Places on the x axis and what they say; whole steps if not given. */
  readonly xTicks?: Ticks;
  /** Where it is given x is logarithmic from there on, and what comes before stands at the left end. */
  readonly xMin?: number;
  /** What x counts, beside its values. */
  readonly xLabel?: string;
  /** Whether the x axis has its labels: the lowest of the panels over one axis. */
  readonly showX: boolean;
  readonly references: readonly CurveReference[];
  readonly series: readonly CurveSeries[];
  readonly steers?: readonly SteerMark[];
  /** In units of x; null for none. */
  readonly cursor: number | null;
  /** The panel itself is pointed at. */
  readonly lit?: boolean;
  /** How values are printed at the cursor and the line's end; `reading` if not given. */
  readonly format?: (value: number) => string;
}
