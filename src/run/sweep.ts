import type { Engine } from '../recipe/engine.ts';
import type { KnobValue } from '../recipe/knob.ts';
import type { Mark } from '../recipe/mark.ts';
import type { Stage } from '../recipe/stage.ts';
import { sweptPlans, type SweptPlan } from '../recipe/sweep.ts';
import type { SweepView } from '../recipe/view.ts';
import type { Report, RunOrder } from '../worker/protocol.ts';

/** How many seeds a sweep has: enough to see that they agree. */
const SWEPT_SEEDS = 4;

/** The last reading of one run of a sweep; ∞ where the run diverged. */
export interface SweptRun {
  readonly value: KnobValue;
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

/** Behind the runs in view, before those out of it. */
const RANK = 500;

/**
 * One knob's whole range at a glance: runs at its values, a few seeds each, that are trained in the background once the
 * page's own runs in view are done; those stand for the value the knob is at. What a turn leaves valid is kept.
 */
export class Sweep {
  #wanted: readonly Wanted[] = [];
  #engine: Engine = 'replay';
  #now: KnobValue | null = null;
  readonly #lasts = new Map<string, number>();
  /** Runs in the workers' hands, by id. */
  readonly #under = new Map<string, Wanted>();
  #ids = 0;

  constructor(
    readonly stage: Stage,
    readonly view: SweepView,
    private readonly workers: Workers,
    /** Told when there are other runs to show. */
    private readonly changed: () => void,
  ) {}

  /** Says what is to be swept. Runs that are not wanted any more are dropped; none is started yet. */
  aim(
    knobs: Readonly<Record<string, KnobValue>>,
    arms: readonly string[],
    engine: Engine,
    marks?: readonly Mark[],
  ): void {
    const plans = sweptPlans(this.stage, this.view, knobs, marks).filter(({ arm }) =>
      arms.includes(arm),
    );
    const keyed = plans.map((each) => ({
      ...each,
      code: `${engine} ${JSON.stringify(each.plan)}`,
    }));
    this.#engine = engine;
    this.#now = knobs[this.view.knob]!;
    this.#wanted = Array.from({ length: SWEPT_SEEDS }, (_, i) =>
      keyed.map(({ code, ...each }) => ({ ...each, seed: i + 1, key: `${i + 1} ${code}` })),
    ).flat();
    const keys = new Set(this.#wanted.map(({ key }) => key));
    for (const key of this.#lasts.keys()) if (!keys.has(key)) this.#lasts.delete(key);
    const idle = [...this.#under].filter(([, { key }]) => !keys.has(key)).map(([id]) => id);
    for (const id of idle) this.#under.delete(id);
    if (idle.length > 0) this.workers.forget(idle);
    this.changed();
  }

  /** Orders whatever is missing, the first seed of all values before the second of any. */
  start(): void {
    const under = new Set([...this.#under.values()].map(({ key }) => key));
    const orders = this.#wanted
      .filter(({ key, value }) => value !== this.#now && !under.has(key) && !this.#lasts.has(key))
      .map((wanted): RunOrder => {
        const id = `sweep of ${this.view.knob} ${++this.#ids}`;
        this.#under.set(id, wanted);
        const { plan: arm, seed } = wanted;
        return { id, arm, seed, rank: RANK + seed, engine: this.#engine };
      });
    if (orders.length > 0) this.workers.train(orders);
  }

  /** Takes a report in; false where it is not of this sweep. */
  take(report: Report): boolean {
    const id = 'id' in report && report.id;
    const wanted = id ? this.#under.get(id) : undefined;
    if (!id || !wanted) return false;
    if (report.type === 'readings' && !report.end) return true;
    this.#under.delete(id);
    if (report.type === 'readings') {
      const last = report.columns[this.view.panel.probe]?.values.at(-1) ?? NaN;
      this.#lasts.set(wanted.key, report.end!.diverged ? Infinity : last);
      this.workers.forget([id]);
      this.changed();
    }
    return true;
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    this.#under.clear();
  }

  /** The finished runs, value by value within each seed. */
  get runs(): SweptRun[] {
    return this.#wanted.flatMap(({ key, value, arm, seed }) => {
      const last = this.#lasts.get(key);
      return last === undefined ? [] : [{ value, arm, seed, last }];
    });
  }
}
