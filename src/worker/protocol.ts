import type { Autopsy } from '../recipe/autopsy.ts';
import type { Engine } from '../recipe/engine.ts';
import type { Field, FieldKind, FieldValues } from '../recipe/field.ts';
import type { OwnTable } from '../recipe/own-table.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import type { RunCopy } from '../recipe/run-copy.ts';

/** A run as the page asks for it. `rank` orders the work: all runs of a lower rank come first, and 0 is what the reader looks at. */
export interface RunOrder {
  readonly id: string;
  readonly arm: ArmPlan;
  readonly seed: number;
  readonly rank: number;
  readonly engine: Engine;
  /** The page has all readings of the steps before this one, and gets none of them again. */
  readonly told?: number;
  /** Whether the run ends as soon as it has its answer. */
  readonly isHeadStart?: true;
}

/** The share of its steps after which a run's curve answers a turned knob: it is sent and drawn as soon as it is there. */
export const ANSWER = 1 / 5;

/** Runs of this rank and above it are head starts: what a turned knob may lead to. */
export const AHEAD = 400;

/** Runs of this rank and above it are worked out behind what the reader looks at. */
export const BEHIND = 500;

/** What the page says to the worker. */
export type Command =
  /** Data of the reader's own, which runs ordered from now on may name. */
  | { readonly type: 'bring'; readonly table: OwnTable }
  | { readonly type: 'train'; readonly runs: readonly RunOrder[] }
  /** Drop these runs, finished or not. */
  | { readonly type: 'forget'; readonly ids: readonly string[] }
  /** Show fields of a run's state at a step it has reached. */
  | {
      readonly type: 'look';
      readonly request: number;
      readonly id: string;
      readonly step: number;
      readonly fields: readonly Field[];
    }
  /** Take steps of a replayed run on eager TensorFlow.js too, from equal states, and say how far the two lie apart. */
  | { readonly type: 'check'; readonly id: string }
  /** Say what went wrong in a finished run. */
  | { readonly type: 'dissect'; readonly id: string }
  /** Lay a finished run open, so that it can be trained elsewhere. */
  | { readonly type: 'copy'; readonly id: string }
  /** Measure how long a step of a run takes on an engine. */
  | { readonly type: 'time'; readonly id: string; readonly engine: Engine }
  /** One report was taken in: the worker may send another. */
  | { readonly type: 'seen' };

/** New readings of one probe: `values` holds `width` numbers for each of `steps`. */
export interface Column {
  readonly steps: Uint32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** Why and where a run's numbers stopped being finite. */
export interface Diverged {
  readonly step: number;
  readonly layer: string;
  readonly what: 'weights' | 'outputs' | 'loss';
}

/**
 * Steps taken by both engines from equal states: the largest distance between the two updates, as a share of the
 * update's own size, beside what half a rounding of the first weights changes in eager TensorFlow.js alone.
 */
export interface Check {
  readonly steps: number;
  readonly error: number;
  readonly floor: number;
}

/** Some of the values a look asked for, by field kind. */
export type Looked = { readonly [K in FieldKind]?: FieldValues[K] };

/** What the worker says to the page. */
export type Report =
  /** TensorFlow.js is loaded, for runs that go on it. */
  | { readonly type: 'ready'; readonly backend: 'wasm' | 'cpu' }
  | {
      readonly type: 'readings';
      readonly id: string;
      /** How many steps the run has taken. */
      readonly reached: number;
      readonly columns: Readonly<Record<string, Column>>;
      /** Set on the run's last readings. */
      readonly end: { readonly diverged: Diverged | null } | null;
      /** Milliseconds spent on the steps taken since the run's last report. */
      readonly spent: number;
    }
  | {
      readonly type: 'looked';
      readonly request: number;
      readonly id: string;
      readonly step: number;
      readonly values: Looked;
    }
  | { readonly type: 'checked'; readonly id: string; readonly check: Check }
  | { readonly type: 'dissected'; readonly id: string; readonly autopsy: Autopsy }
  | { readonly type: 'copied'; readonly id: string; readonly copy: RunCopy }
  /** How long a step took, in the fastest of several trials. */
  | {
      readonly type: 'timed';
      readonly id: string;
      readonly engine: Engine;
      readonly milliseconds: number;
    }
  /** Replay cannot serve this run, nor then those it is compared with; `what` stands in the way. */
  | { readonly type: 'refused'; readonly id: string; readonly what: string }
  /** A data set's own file did not come: the worker can do nothing more, but another one may. */
  | { readonly type: 'unloaded'; readonly message: string }
  /** Something broke: one run, or all of the worker's where `id` is null; an empty message where it did not load. */
  | { readonly type: 'failed'; readonly id: string | null; readonly message: string };

/** A report that counts against back-pressure, to be answered with `seen`. */
export const isCounted = (report: Report): boolean =>
  report.type === 'readings' || report.type === 'looked';
