import type { Engine } from '../recipe/engine.ts';
import type { KnobValue } from '../recipe/knob.ts';
import type { Mark } from '../recipe/mark.ts';
import type { Stage } from '../recipe/stage.ts';
import { runCost, sweptPlans, type Sweeping, type SweptPlan } from '../recipe/sweep.ts';
import { BEHIND, type Report, type RunOrder } from '../worker/protocol.ts';

/** How many seeds a sweep has where nothing else is said: enough to see that they agree. */
const SWEPT_SEEDS = 4;

/** How many times as long a multiply-add takes call by call, roughly. */
const SLOWER = 100;

/** What there is to know of a run for what is worked out behind it. */
export interface Aimed {
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly shown: readonly string[];
  readonly engine: { readonly inUse: Engine };
  readonly steering: { readonly marks: readonly Mark[] };
}

/** Something worked out behind the runs in view. */
export interface Part {
  /** Says what the runs in view are now. Whatever does not fit them is dropped; nothing is started yet. */
  aim(aimed: Aimed): void;
  /** Goes on, the runs in view being done. */
  start(): void;
  /** Takes a report in; false where it is not of this part. */
  take(report: Report): boolean;
  /** The workers are gone, and what they were at. */
  lose(): void;
}

/** The last reading of one run of a sweep; ∞ where the run diverged. */
export interface SweptRun {
  /** The values of the swept knobs, in the order of the sweep. */
  readonly at: readonly KnobValue[];
  readonly arm: string;
  readonly seed: number;
  readonly last: number;
}

interface Wanted extends SweptPlan {
  readonly seed: number;
  /** Equal for runs that come to the same number. */
  readonly key: string;
}

/** Who takes the runs. */
export interface Workers {
  train(runs: readonly RunOrder[]): void;
  forget(ids: readonly string[]): void;
}

/** How a sweep is run. */
export interface SweepOptions {
  readonly seeds?: number;
  /** Runs of the first seed have this rank, those of the second the next. */
  readonly rank?: number;
  /** How many multiply-adds it may cost, replayed: it takes fewer seeds rather than more, or none. */
  readonly most?: number;
}

/** Runs of all sweeps in the page so far: each has a name of its own. */
let ordered = 0;

/**
 * The whole range of one knob, or two, at a glance: runs at its values, a few seeds each, that are trained in the background
 * once the page's own runs in view are done; those stand for the values the knobs are at. What a turn leaves valid is kept.
 */
export class Sweep implements Part {
  #wanted: readonly Wanted[] = [];
  #engine: Engine = 'replay';
  #now: readonly KnobValue[] = [];
  /** All that its runs depend on but the swept knobs; null where it is to show nothing. */
  #base: string | null = null;
  readonly #lasts = new Map<string, number>();
  /** Runs in the workers' hands, by id. */
  readonly #under = new Map<string, Wanted>();

  constructor(
    readonly stage: Stage,
    readonly sweeping: Sweeping,
    private readonly workers: Workers,
    /** Told when there are other runs to show. */
    private readonly changed: () => void,
    private readonly options: SweepOptions = {},
  ) {}

  /** Says what is to be swept. Runs that are not wanted any more are dropped; none is started yet. */
  aim(aimed: Aimed): void {
    const { knobs, shown, engine, steering } = aimed;
    const keyed = sweptPlans(this.stage, this.sweeping, knobs, steering.marks)
      .filter(({ arm }) => shown.includes(arm))
      .map((each) => ({ ...each, code: `${engine.inUse} ${JSON.stringify(each.plan)}` }));
    this.#base = this.#baseOf(aimed);
    this.#engine = engine.inUse;
    this.#now = this.sweeping.along.map(({ knob }) => knobs[knob]!);
    this.#wanted = Array.from({ length: this.#seedsFor(keyed) }, (_, i) =>
      keyed.map(({ code, ...each }) => ({ ...each, seed: i + 1, key: `${i + 1} ${code}` })),
    ).flat();
    const keys = new Set(this.#wanted.map(({ key }) => key));
    for (const key of this.#lasts.keys()) if (!keys.has(key)) this.#lasts.delete(key);
    this.#forget(({ key }) => !keys.has(key));
    this.changed();
  }

  /** Whether it shows these runs as they are, wherever the swept knobs stand. */
  fits(aimed: Aimed): boolean {
    return this.#base === this.#baseOf(aimed);
  }

  /** Shows nothing until it is aimed again, and gives all runs back. Numbers that then still hold are not trained again. */
  clear(): void {
    this.rest();
    this.#base = null;
    this.#wanted = [];
    this.changed();
  }

  /** Gives all runs back that are under way. */
  rest(): void {
    this.#forget(() => true);
  }

  /** Orders whatever is missing, the first seed of all values before the second of any. */
  start(): void {
    const { rank = BEHIND } = this.options;
    const under = new Set([...this.#under.values()].map(({ key }) => key));
    const orders = this.#missing
      .filter(({ key }) => !under.has(key))
      .map((wanted): RunOrder => {
        const id = `sweep ${++ordered}`;
        this.#under.set(id, wanted);
        const { plan: arm, seed } = wanted;
        return { id, arm, seed, rank: rank + seed, engine: this.#engine };
      });
    if (orders.length > 0) this.workers.train(orders);
  }

  take(report: Report): boolean {
    const id = 'id' in report && report.id;
    const wanted = id ? this.#under.get(id) : undefined;
    if (!id || !wanted) return false;
    if (report.type === 'readings' && !report.end) return true;
    this.#under.delete(id);
    if (report.type === 'readings') {
      const last = report.columns[this.sweeping.probe]?.values.at(-1) ?? NaN;
      this.#lasts.set(wanted.key, report.end!.diverged ? Infinity : last);
      this.workers.forget([id]);
      this.changed();
    }
    return true;
  }

  lose(): void {
    this.#under.clear();
  }

  /** Whether runs of it are in the workers' hands. */
  get isBusy(): boolean {
    return this.#under.size > 0;
  }

  /** How many runs it has, and how many of them are done. */
  get progress(): { readonly done: number; readonly all: number } {
    const all = this.#wanted.filter(({ at }) => !this.#isNow(at)).length;
    return { done: all - this.#missing.length, all };
  }

  /** The finished runs, value by value within each seed. */
  get runs(): SweptRun[] {
    return this.#wanted.flatMap(({ key, at, arm, seed }) => {
      const last = this.#lasts.get(key);
      return last === undefined ? [] : [{ at, arm, seed, last }];
    });
  }

  get #missing(): Wanted[] {
    return this.#wanted.filter(({ key, at }) => !this.#isNow(at) && !this.#lasts.has(key));
  }

  /** Whether the page's own runs are those of these values. */
  #isNow(at: readonly KnobValue[]): boolean {
    return at.every((value, i) => value === this.#now[i]);
  }

  #seedsFor(plans: readonly SweptPlan[]): number {
    const { seeds = SWEPT_SEEDS, most = Infinity } = this.options;
    const times = this.#engine === 'tfjs' ? SLOWER : 1;
    const each = times * plans.reduce((sum, { plan }) => sum + runCost(plan), 0);
    return Math.min(seeds, each > 0 ? Math.floor(most / each) : seeds);
  }

  #baseOf({ knobs, shown, engine, steering }: Aimed): string {
    const swept = this.sweeping.along.map(({ knob }) => knob);
    const others = Object.entries(knobs).filter(([name]) => !swept.includes(name));
    return JSON.stringify([others, shown, engine.inUse, steering.marks]);
  }

  #forget(isIdle: (wanted: Wanted) => boolean): void {
    const ids = [...this.#under].filter(([, wanted]) => isIdle(wanted)).map(([id]) => id);
    for (const id of ids) this.#under.delete(id);
    if (ids.length > 0) this.workers.forget(ids);
  }
}
