import type { Engine } from '../recipe/engine.ts';
import { resolve, type ArmPlan, type Plan } from '../recipe/plan.ts';
import type { Stage } from '../recipe/stage.ts';
import type { Report, RunOrder } from '../worker/protocol.ts';
import { curve, type Curve } from './curve.ts';
import { RunRecord } from './history.ts';
import type { Pin } from './pin.ts';
import type { Workers } from './sweep.ts';

/** What pins must know of the run in view. */
export interface Live {
  readonly plan: Plan;
  readonly engine: { readonly inUse: Engine };
  readonly shown: readonly string[];
  readonly records: readonly RunRecord[];
}

/** Behind the runs in view, before sweeps. */
const RANK = 250;

/** Plans as text, each written once. */
const texts = new WeakMap<ArmPlan, string>();

/** The plan of an arm with what takes its steps: equal for runs that come to the same numbers on the same seed. */
function keyOf(plan: ArmPlan, engine: Engine): string {
  const text = texts.get(plan) ?? JSON.stringify(plan);
  texts.set(plan, text);
  return `${engine} ${text}`;
}

/** Runs of one kind, by their key and then by seed. */
type Runs = Map<string, Map<number, RunRecord>>;

function put(runs: Runs, key: string, record: RunRecord): void {
  const seeds = runs.get(key) ?? new Map<number, RunRecord>();
  runs.set(key, seeds.set(record.seed, record));
}

/**
 * Runs that are kept for comparison. What the run in view has finished under a pin's setting is taken over; what is missing,
 * such as all of it where an address brings the pins, is trained in the background, for the arms in view.
 */
export class Pins {
  #list: readonly Pin[] = [];
  /** Readings of the pins: finished, or in the workers' hands. */
  readonly #kept: Runs = new Map();
  /** The run in view, as it was when it was last ordered. */
  #live: Runs = new Map();
  #shown: readonly string[] = [];
  /** The keys of runs in the workers' hands, by id. */
  readonly #under = new Map<string, { readonly key: string; readonly record: RunRecord }>();
  readonly #plans = new WeakMap<Pin, Plan>();
  readonly #curves = new WeakMap<RunRecord, Map<string, { of: string; curve: Curve }>>();
  #ids = 0;

  constructor(
    private readonly stage: Stage,
    private readonly workers: Workers,
    /** Told when there is more or other to show. */
    private readonly changed: () => void,
  ) {}

  get list(): readonly Pin[] {
    return this.#list;
  }

  /** Keeps these runs and no others; what is missing of them comes once the run in view is done. */
  set list(pins: readonly Pin[]) {
    this.#list = pins;
    this.#settle();
    this.changed();
  }

  /** The plan of a pin. */
  planOf(pin: Pin): Plan {
    const known = this.#plans.get(pin) ?? resolve(this.stage, pin.knobs, pin.marks);
    this.#plans.set(pin, known);
    return known;
  }

  /** The runs of an arm that a pin has, by seed, as far as they have got. */
  recordsOf(pin: Pin, arm: string): RunRecord[] {
    const plan = this.planOf(pin).arms[arm];
    if (!plan) return [];
    const key = keyOf(plan, pin.engine);
    const [kept, live] = [this.#kept.get(key), this.#live.get(key)];
    return Array.from({ length: pin.seeds }, (_, i) => kept?.get(i + 1) ?? live?.get(i + 1)).filter(
      (record) => record !== undefined && Object.keys(record.tracks).length > 0,
    ) as RunRecord[];
  }

  /** Whether the run in view has the very same runs of an arm. */
  isInView(pin: Pin, arm: string): boolean {
    const plan = this.planOf(pin).arms[arm];
    return plan !== undefined && this.#live.get(keyOf(plan, pin.engine))?.size === pin.seeds;
  }

  /** A pin's curve of a probe as far as it has got. */
  curve(pin: Pin, arm: string, probe: string): Curve {
    const records = this.recordsOf(pin, arm);
    const [first] = records;
    if (!first) return curve([], probe);
    // What is finished does not change: it is worked out once for as many seeds.
    const of = records.map(({ done, reached }) => `${reached} ${done}`).join();
    const known = this.#curves.get(first) ?? new Map<string, { of: string; curve: Curve }>();
    this.#curves.set(first, known);
    const last = known.get(probe);
    if (last?.of === of) return last.curve;
    const made = curve(records, probe);
    known.set(probe, { of, curve: made });
    return made;
  }

  /** Says which run is in view. What the one before has finished stays with the pins; nothing is started yet. */
  aim({ plan, engine, shown, records }: Live): void {
    this.#settle();
    const keys = new Map(
      Object.entries(plan.arms).map(([arm, each]) => [arm, keyOf(each, engine.inUse)]),
    );
    this.#live = new Map();
    for (const record of records) put(this.#live, keys.get(record.arm)!, record);
    this.#shown = shown;
    for (const seeds of this.#kept.values())
      for (const [seed, { failed }] of seeds) if (failed) seeds.delete(seed);
    this.#drop();
  }

  /** Orders whatever is missing, the first seed of all pins before the second of any. */
  start(): void {
    this.#settle();
    const orders = this.#wanted().flatMap(({ key, arm, name, seed, engine }): RunOrder[] => {
      if (this.#kept.get(key)?.has(seed) || this.#live.get(key)?.has(seed)) return [];
      const id = `pin ${++this.#ids}`;
      const record = new RunRecord(id, name, seed);
      put(this.#kept, key, record);
      this.#under.set(id, { key, record });
      return [{ id, arm, seed, rank: RANK + seed, engine }];
    });
    if (orders.length > 0) this.workers.train(orders);
  }

  /** Takes a report in; false where it is not of a pin. */
  take(report: Report): boolean {
    const id = 'id' in report && report.id;
    const under = id ? this.#under.get(id) : undefined;
    if (!id || !under) return false;
    const { key, record } = under;
    if (report.type === 'readings') {
      record.append(report.columns);
      record.reached = report.reached;
      record.done = report.end !== null;
      record.divergence = report.end?.diverged ?? null;
      if (!record.done) return true;
      this.workers.forget([id]);
    } else if (report.type === 'refused') {
      this.#kept.get(key)!.delete(record.seed);
      this.#refuse(key);
    } else record.failed = true;
    this.#under.delete(id);
    this.changed();
    return true;
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    for (const { key, record } of this.#under.values()) this.#kept.get(key)?.delete(record.seed);
    this.#under.clear();
  }

  /** Runs that pins want, of the arms in view; seeds after one another. */
  #wanted() {
    const arms = this.#list.flatMap((pin) =>
      this.#shown.flatMap((name) => {
        const arm = this.planOf(pin).arms[name];
        const { engine, seeds } = pin;
        return arm ? [{ name, arm, engine, seeds, key: keyOf(arm, engine) }] : [];
      }),
    );
    const most = Math.max(0, ...arms.map(({ seeds }) => seeds));
    return Array.from({ length: most }, (_, i) => i + 1).flatMap((seed) =>
      arms.flatMap((each) => (seed <= each.seeds ? [{ ...each, seed }] : [])),
    );
  }

  /** Takes over what the run in view has finished that a pin has too. */
  #settle(): void {
    for (const pin of this.#list)
      for (const plan of Object.values(this.planOf(pin).arms)) {
        const key = keyOf(plan, pin.engine);
        for (const record of this.#live.get(key)?.values() ?? [])
          if (record.done && !this.#kept.get(key)?.get(record.seed)?.done)
            put(this.#kept, key, record);
      }
  }

  /** Drops what no pin has any more, and of what is not finished that out of view and that which the run in view has too. */
  #drop(): void {
    const keys = new Set(
      this.#list.flatMap((pin) =>
        Object.values(this.planOf(pin).arms).map((plan) => keyOf(plan, pin.engine)),
      ),
    );
    for (const key of this.#kept.keys()) if (!keys.has(key)) this.#kept.delete(key);
    const wanted = new Set(this.#wanted().map(({ key, seed }) => `${seed} ${key}`));
    const idle = [...this.#under].filter(
      ([id, { key, record }]) =>
        !wanted.has(`${record.seed} ${key}`) ||
        this.#live.get(key)?.has(record.seed) ||
        this.#kept.get(key)?.get(record.seed)?.id !== id,
    );
    for (const [id, { key, record }] of idle) {
      this.#under.delete(id);
      if (this.#kept.get(key)?.get(record.seed) === record)
        this.#kept.get(key)!.delete(record.seed);
    }
    if (idle.length > 0) this.workers.forget(idle.map(([id]) => id));
    this.changed();
  }

  /** Replay cannot serve these runs: the pins that have them go on the other engine, as the run in view would. */
  #refuse(key: string): void {
    this.#list = this.#list.map((pin) =>
      Object.values(this.planOf(pin).arms).some((plan) => keyOf(plan, pin.engine) === key)
        ? { ...pin, engine: 'tfjs' }
        : pin,
    );
    this.#drop();
    this.start();
  }
}
