import type { KnobValue } from '../recipe/knob.ts';
import { resolve } from '../recipe/plan.ts';
import type { Stage } from '../recipe/stage.ts';
import { valuesAround } from '../recipe/values-around.ts';
import { AHEAD, type Report, type RunOrder } from '../worker/protocol.ts';
import { runKey, type HeadStarts } from './head-starts.ts';
import { RunRecord } from './history.ts';
import type { Aimed, Workers } from './sweep.ts';

/** How many values of a knob are looked at: those nearest to where it stands. */
const MOST_VALUES = 256;
/** How many values are asked for at a time: what the page asks for at once should cost it no frame. */
const VALUES = 6;
/** How many milliseconds may be spent on steps around one value. */
const MOST = 20_000;

/** What there is to know of a run whose knobs may be turned. */
export type Turnable = Aimed & { readonly seed: number };

interface Start {
  readonly key: string;
  readonly record: RunRecord;
}

/**
 * Trains ahead where a turn may lead: the first fifth of the seed in view, at the values around the one in place of the knob in
 * hand, or of the stage's first slider. Such a turn is then drawn at once.
 */
export class Ahead {
  #knob: string | null;
  #aimed: Turnable | null = null;
  #knobs: Readonly<Record<string, KnobValue>> = {};
  /** The values still to be asked for, nearest first. */
  #values: readonly KnobValue[] = [];
  /** What they are asked for with. */
  #around = '';
  /** The value they lie around; null where nothing was asked for yet. */
  #from: KnobValue | null = null;
  #spent = 0;
  readonly #under = new Map<string, Start>();
  #ids = 0;

  constructor(
    private readonly stage: Stage,
    private readonly workers: Workers,
    private readonly starts: HeadStarts,
  ) {
    const isSlider = (name: string) => !['choice', 'toggle'].includes(stage.knobs[name]!.kind);
    this.#knob = Object.keys(stage.knobs).find(isSlider) ?? null;
  }

  /** Says what is run now; the knob that was turned to get there is the one in hand. */
  aim(aimed: Turnable): void {
    const { knobs } = aimed;
    const turned = Object.keys(this.#knobs).filter((name) => knobs[name] !== this.#knobs[name]);
    if (turned.length === 1) this.#knob = turned[0]!;
    this.#aimed = aimed;
    this.#knobs = knobs;
    if (this.#aroundNow() !== this.#around) this.#drop();
  }

  /** The runs in view are done. */
  start(): void {
    const { knobs, engine, steering } = this.#aimed!;
    // A run that is steered goes on from where it stands, and eager runs are too slow.
    if (engine.inUse !== 'replay' || steering.marks.length > 0 || !this.#knob) return;
    const [around, value] = [this.#aroundNow(), knobs[this.#knob]!];
    if (around === this.#around && value === this.#from) return;
    this.#around = around;
    this.#from = value;
    this.#spent = 0;
    this.#values = valuesAround(this.stage.knobs[this.#knob]!, value, MOST_VALUES);
    if (this.#under.size === 0) this.#ask();
  }

  /** Takes in what comes of it, and goes on; false where the report is of another's run. */
  take(report: Report): boolean {
    const id = 'id' in report && report.id;
    const start = id ? this.#under.get(id) : undefined;
    if (!id || !start) return false;
    if (report.type === 'readings') {
      start.record.append(report.columns);
      start.record.reached = report.reached;
      this.#spent += report.spent;
      if (!report.end) return true;
      this.starts.put(start.key, start.record);
    }
    this.workers.forget([id]);
    this.#under.delete(id);
    if (this.#under.size === 0) this.#ask();
    return true;
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    this.#under.clear();
    this.#values = [];
    this.#from = null;
  }

  /** Gives back what leads nowhere now. */
  #drop(): void {
    const ids = [...this.#under.keys()];
    this.lose();
    if (ids.length > 0) this.workers.forget(ids);
  }

  /** All but the value of the knob in hand, as text. */
  #aroundNow(): string {
    const { knobs, shown, seed, engine, steering } = this.#aimed!;
    const others = Object.entries(knobs).filter(([name]) => name !== this.#knob);
    return JSON.stringify([this.#knob, others, shown, seed, engine.inUse, steering.marks]);
  }

  /** Asks for the next values whose curves are not known. */
  #ask(): void {
    if (this.#spent > MOST || this.#values.length === 0) return;
    const next = this.#values.slice(0, VALUES);
    this.#values = this.#values.slice(VALUES);
    const orders = next.flatMap((value, i) => this.#ordersAt(value, AHEAD + i));
    if (orders.length > 0) this.workers.train(orders);
    else this.#ask();
  }

  #ordersAt(value: KnobValue, rank: number): RunOrder[] {
    const { knobs, shown, seed } = this.#aimed!;
    const { arms } = resolve(this.stage, { ...knobs, [this.#knob!]: value });
    const plans = shown.flatMap((arm) => arms[arm] ?? []);
    return plans.flatMap((plan) => {
      const key = runKey(plan, seed);
      if (this.#isAskedFor(key)) return [];
      const id = `ahead ${++this.#ids}`;
      this.#under.set(id, { key, record: new RunRecord(id, '', seed) });
      return [{ id, arm: plan, seed, rank, engine: 'replay', isHeadStart: true }];
    });
  }

  #isAskedFor(key: string): boolean {
    return this.starts.has(key) || [...this.#under.values()].some((start) => start.key === key);
  }
}
