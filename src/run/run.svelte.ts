import type { Field } from '../recipe/field.ts';
import { accept, starts, type KnobValue } from '../recipe/knob.ts';
import { resolve, type Plan } from '../recipe/plan.ts';
import { readingSteps } from '../recipe/probe.ts';
import { armSeeds } from '../recipe/readings.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Stage } from '../recipe/stage.ts';
import { fieldsOf } from '../recipe/view.ts';
import type { Verdict } from '../recipe/verdict.ts';
import type { Pool } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';
import { DEFAULT_SEEDS, type Setting } from './address.ts';
import { curve, type Curve } from './curve.ts';
import { History, type RunRecord } from './history.ts';
import { Looks, type ArmFields } from './looks.ts';
import { Meter } from './meter.ts';
import { change } from './orders.ts';
import { verdictOn } from './verdicts.ts';

/** How the page opens workers: a pool around the callback that takes their reports. */
export type OpenPool = (onReport: (report: Report) => void) => Pool;

/** What the page knows of a scenario being run: what the reader has set, and what has come back. */
export class Run {
  readonly stageName: string;
  readonly stage: Stage;
  knobs: Readonly<Record<string, KnobValue>> = $state.raw({});
  seeds = $state(DEFAULT_SEEDS);
  /** The seed in view: the one the arms' pictures show. */
  seed = $state(1);
  /** The chosen step; null follows the run. */
  cursor: number | null = $state(null);
  /** Rises with every report; the history itself is plain data. */
  version = $state(0);
  plan: Plan = $state.raw({ knobs: {}, arms: {} });
  fields: Readonly<Record<string, ArmFields>> = $state.raw({});
  backend: 'wasm' | 'cpu' | null = $state(null);
  /** Why the engine stopped, or null. */
  failure: string | null = $state(null);
  stepsPerSecond: number | null = $state(null);
  /** Milliseconds from the last turn until the seed in view was done in every arm. */
  redrawnIn: number | null = $state(null);
  /** Claims met or not at presets that have been run to the end, by preset and claim. */
  measured: Readonly<Record<string, Readonly<Record<string, boolean>>>> = $state.raw({});

  readonly #pool: Pool;
  readonly #looks: Looks;
  readonly #meter = new Meter();
  #history = new History();
  #ghosts: Record<string, Record<string, Curve>> = {};
  #ordered: Plan | null = null;
  #ids = 0;
  #turnedAt = 0;

  readonly armNames: string[] = $derived(Object.keys(this.plan.arms));
  readonly steps = $derived(Math.max(1, ...Object.values(this.plan.arms).map(({ steps }) => steps)));
  readonly readingSteps: number[] = $derived(readingSteps(this.steps));
  /** How far the seed in view has got in every arm. */
  readonly reached = $derived.by(() => {
    const ends = this.#inView().map((record) => (record?.done ? this.steps : (record?.reached ?? 0)));
    return Math.min(...ends, this.steps);
  });
  readonly at = $derived(Math.min(this.cursor ?? this.steps, this.reached));
  readonly preset: string | null = $derived(this.#presetInPlace());
  readonly finished = $derived(this.version >= 0 && this.#all().every(({ done }) => done));
  readonly stepsDone = $derived(this.version >= 0 ? this.#all().reduce((sum, { reached }) => sum + reached, 0) : 0);
  readonly verdicts: Readonly<Record<string, Verdict>> = $derived.by(() => this.#verdicts());
  readonly finding = $derived.by(() => this.#finding());
  readonly divergences: RunRecord[] = $derived(
    this.version >= 0 ? this.#all().filter(({ divergence }) => divergence !== null) : [],
  );

  constructor(
    readonly slug: string,
    readonly scenario: Scenario,
    openPool: OpenPool,
  ) {
    [this.stageName, this.stage] = Object.entries(scenario.stages)[0]!;
    this.#pool = openPool((report) => this.#take(report));
    const fields: Field[] = this.stage.views.flatMap(fieldsOf);
    this.#looks = new Looks(
      fields,
      (command) => this.#pool.look(command),
      (arm, looked) => (this.fields = { ...this.fields, [arm]: looked }),
    );
  }

  get setting(): Setting {
    const { slug, knobs, seeds, seed, cursor } = this;
    return { slug, knobs, seeds, seed, cursor };
  }

  /** Goes to a whole setting at once, as an address says it. */
  open({ knobs, seeds, seed, cursor }: Omit<Setting, 'slug'>): void {
    this.knobs = { ...starts(this.stage.knobs), ...knobs };
    this.seeds = seeds;
    this.seed = seed;
    this.cursor = cursor;
    this.#order();
  }

  /** Turns knobs; the whole run is redrawn under the new values. Throws a KnobError on a value a knob refuses. */
  turn(values: Readonly<Record<string, unknown>>): void {
    const accepted = Object.entries(values).map(([name, value]) => {
      const knob = this.stage.knobs[name];
      if (!knob) throw new Error(`there is no knob "${name}"; there are ${Object.keys(this.stage.knobs).join(', ')}`);
      return [name, accept(name, knob, value)];
    });
    this.knobs = { ...this.knobs, ...Object.fromEntries(accepted) };
    this.#order();
  }

  /** Puts every knob at the preset's values; `default` is every knob's start. */
  apply(preset: string): void {
    this.turn(this.#valuesOf(preset));
  }

  setSeeds(count: number): void {
    this.seeds = count;
    this.seed = Math.min(this.seed, count);
    this.#order();
  }

  /** Shows another seed; past either end it comes round. */
  showSeed(seed: number): void {
    this.seed = ((((seed - 1) % this.seeds) + this.seeds) % this.seeds) + 1;
    this.#look();
  }

  /** Puts the cursor on a step, or lets it follow the run again (null). */
  moveTo(step: number | null): void {
    this.cursor = step === null ? null : Math.max(0, Math.min(this.steps, step));
    this.#look();
  }

  /** Opens new workers after a failure and runs what was lost. */
  retry(): void {
    this.failure = null;
    this.#ordered = null;
    this.#order();
  }

  close(): void {
    this.#pool.close();
  }

  /** An arm's curve of a probe as far as it has got. Reads `version`. */
  curve(arm: string, probe: string): Curve {
    void this.version;
    return curve(this.#history.ofArm(arm, this.seeds), probe);
  }

  /** The arm's curve under the knobs before, until the first seed under the present ones is done. */
  ghost(arm: string, probe: string): Curve | null {
    void this.version;
    return this.#history.get(arm, this.seed)?.done ? null : (this.#ghosts[arm]?.[probe] ?? null);
  }

  record(arm: string, seed: number): RunRecord | undefined {
    void this.version;
    return this.#history.get(arm, seed);
  }

  #order(): void {
    const plan = resolve(this.stage, this.knobs);
    const changed = change(this.#ordered, this.#history, plan, this.seeds, this.seed, () => `run${++this.#ids}`);
    for (const arm of changed.touched) this.#keepGhost(arm);
    this.#history = changed.history;
    this.#ordered = plan;
    this.plan = plan;
    if (changed.touched.length > 0) {
      this.#turnedAt = performance.now();
      this.redrawnIn = null;
      this.#meter.reset();
    }
    this.#looks.drop(changed.forget);
    try {
      this.#pool.forget(changed.forget);
      if (changed.start.length > 0) this.#pool.train(changed.start);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.version++;
    this.#look();
  }

  #take(report: Report): void {
    switch (report.type) {
      case 'ready':
        this.backend = report.backend;
        return;
      case 'failed':
        this.failure = report.message;
        return;
      case 'looked':
        this.#looks.answer(report.request, report.id, report.step, report.values);
        return;
      case 'readings':
        this.#takeReadings(report);
    }
  }

  #takeReadings({ id, reached, columns, end, spent }: Extract<Report, { type: 'readings' }>): void {
    const record = this.#all().find((candidate) => candidate.id === id);
    if (!record) return;
    record.append(columns);
    this.#meter.add(reached - record.reached, spent);
    this.stepsPerSecond = this.#meter.stepsPerSecond;
    record.reached = reached;
    record.done = end !== null;
    record.divergence = end?.diverged ?? null;
    if (this.redrawnIn === null && this.#inView().every((each) => each?.done))
      this.redrawnIn = performance.now() - this.#turnedAt;
    this.version++;
    if (record.done) this.#remember();
    if (record.seed === this.seed) this.#look();
  }

  /** Notes which claims were met once a preset has been run to its end. */
  #remember(): void {
    if (this.preset === null || !this.finished) return;
    const met = Object.fromEntries(
      Object.entries(this.verdicts).flatMap(([name, { word }]) => {
        const expected = this.scenario.claims[name]!.expects[this.preset!];
        return expected ? [[name, word === expected]] : [];
      }),
    );
    this.measured = { ...this.measured, [this.preset]: met };
  }

  #look(): void {
    for (const arm of Object.keys(this.plan.arms)) {
      const record = this.#history.get(arm, this.seed);
      if (!record || record.reached === 0) continue;
      const furthest = record.done ? record.reached : Math.min(record.reached, this.cursor ?? Infinity);
      this.#looks.want(arm, { id: record.id, step: this.#kept(Math.min(furthest, this.cursor ?? Infinity)) });
    }
  }

  /** The last step with readings not after `step`: there the state is kept. */
  #kept(step: number): number {
    let best = 0;
    for (const each of this.readingSteps) if (each <= step) best = each;
    return best;
  }

  #keepGhost(arm: string): void {
    if (!this.#history.get(arm, this.seed)?.done) return;
    this.#ghosts[arm] = Object.fromEntries(
      Object.keys(this.stage.probes).map((probe) => [probe, curve(this.#history.ofArm(arm, this.seeds), probe)]),
    );
  }

  #all(): RunRecord[] {
    return [...this.#history.all()];
  }

  #inView(): (RunRecord | undefined)[] {
    void this.version;
    return Object.keys(this.plan.arms).map((arm) => this.#history.get(arm, this.seed));
  }

  #valuesOf(preset: string): Readonly<Record<string, unknown>> {
    return { ...starts(this.stage.knobs), ...this.scenario.presets[preset]?.knobs };
  }

  #presetInPlace(): string | null {
    const names = ['default', ...Object.keys(this.scenario.presets)];
    const matches = (name: string) =>
      Object.entries(this.#valuesOf(name)).every(([knob, value]) => this.knobs[knob] === value);
    return names.find(matches) ?? null;
  }

  #verdicts(): Record<string, Verdict> {
    void this.version;
    return Object.fromEntries(
      Object.entries(this.scenario.claims)
        .filter(([, claim]) => claim.stage === this.stageName)
        .map(([name, claim]) => [name, verdictOn(claim, this.#history, this.armNames, this.seeds)]),
    );
  }

  #finding(): { name: string; numbers: Readonly<Record<string, number | null>> } | null {
    void this.version;
    const records = this.armNames.map((arm) => this.#history.ofArm(arm, this.seeds).filter(({ done }) => done));
    if (records.some((finished) => finished.length === 0)) return null;
    const arms = Object.fromEntries(this.armNames.map((arm, i) => [arm, armSeeds(records[i]!)]));
    const found = Object.entries(this.scenario.findings).find(
      ([, finding]) => finding.stage === this.stageName && finding.when(arms),
    );
    return found ? { name: found[0], numbers: found[1].numbers(arms) } : null;
  }
}
