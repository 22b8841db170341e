import type { Field, FieldKind, FieldValues } from '../recipe/field.ts';
import type { ArmPlan } from '../recipe/plan.ts';

/** A run as the page asks for it. `rank` orders the work: all runs of a lower rank come first. */
export interface RunOrder {
  readonly id: string;
  readonly arm: ArmPlan;
  readonly seed: number;
  readonly rank: number;
}

/** What the page says to the worker. */
export type Command =
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

/** Some of the values a look asked for, by field kind. */
export type Looked = { readonly [K in FieldKind]?: FieldValues[K] };

/** What the worker says to the page. */
export type Report =
  | { readonly type: 'ready'; readonly backend: 'wasm' | 'cpu' }
  | {
      readonly type: 'readings';
      readonly id: string;
      /** How many steps the run has taken. */
      readonly reached: number;
      readonly columns: Readonly<Record<string, Column>>;
      /** Set on the run's last readings. */
      readonly end: { readonly diverged: Diverged | null } | null;
      /** Milliseconds spent since the run's last report. */
      readonly spent: number;
    }
  | {
      readonly type: 'looked';
      readonly request: number;
      readonly id: string;
      readonly step: number;
      readonly values: Looked;
    }
  /** Something broke: one run, or all of the worker's where `id` is null. */
  | { readonly type: 'failed'; readonly id: string | null; readonly message: string };

/** A report that counts against back-pressure, to be answered with `seen`. */
export const isCounted = (report: Report): boolean =>
  report.type === 'readings' || report.type === 'looked';
