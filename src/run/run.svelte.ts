import type { CostAxis } from '../recipe/cost-axis.ts';
import type { Engine } from '../recipe/engine.ts';
import { acceptAll, starts, type KnobValue } from '../recipe/knob.ts';
import { resolve, type Plan } from '../recipe/plan.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Stage } from '../recipe/stage.ts';
import type { Pool } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';
import type { Setting } from './address.ts';
import { DEFAULT_SEEDS } from './seed-counts.ts';
import { ownAxis, RunAxis } from './axis.svelte.ts';
import { Checks } from './checks.svelte.ts';
import { Background } from './background.svelte.ts';
import { Copies } from './copies.ts';
import type { Curve } from './curve.ts';
import { EngineChoice } from './engine-choice.svelte.ts';
import type { RunRecord } from './history.ts';
import type { Meter } from './meter.svelte.ts';
import { OwnData } from './own-data.svelte.ts';
import type { OpenPool } from './open-pool.ts';
import { Pictures } from './pictures.svelte.ts';
import { presetInPlace, presetValues } from './presets.ts';
import { Results, type Soon } from './results.svelte.ts';
import { Steering } from './steering.svelte.ts';

/** What the page knows of a scenario being run: what the reader has set, and what has come back. */
export class Run {
  readonly stageName: string;
  readonly stage: Stage;
  knobs: Readonly<Record<string, KnobValue>> = $state.raw({});
  seeds = $state(DEFAULT_SEEDS);
  /** The seed in view: the one the arms' pictures show. */
  seed = $state(1);
  /** The arms the reader has chosen to see; null leaves it to the stage. */
  arms: readonly string[] | null = $state.raw(null);
  /** The chosen step; null follows the run. */
  cursor: number | null = $state(null);
  plan: Plan = $state.raw({ knobs: {}, arms: {} });
  /** Why the engine stopped, or null. */
  failure: string | null = $state(null);
  /** Whether it stopped since data did not come. */
  unloaded = $state(false);
  /** Claims met or not at presets that have been run to the end, by preset and claim. */
  measured: Readonly<Record<string, Readonly<Record<string, boolean>>>> = $state.raw({});

  readonly steering: Steering;
  readonly own: OwnData;
  readonly engine = new EngineChoice();
  readonly checks: Checks;
  readonly copies: Copies;
  readonly background: Background;
  readonly axis: RunAxis;
  readonly pictures: Pictures;

  readonly #pool: Pool;
  readonly #results: Results;

  readonly armNames: string[] = $derived(Object.keys(this.plan.arms));
  /** The arms in view: those chosen, else those the stage starts with. */
  readonly shown: readonly string[] = $derived.by(
    () => this.arms ?? this.stage.shown ?? this.armNames.slice(0, 2),
  );
  readonly steps: number = $derived.by(() => this.axis.steps);
  /** How far the seed in view has got in every arm in view. */
  readonly reached: number = $derived.by(() =>
    Math.min(this.steps, ...this.#inView().map((record) => this.axis.reachedBy(record))),
  );
  readonly at = $derived.by(() => this.axis.cursorAt(this.cursor, this.reached));
  readonly preset: string | null = $derived.by(() =>
    this.steering.isJudged ? presetInPlace(this.scenario, this.own.base, this.knobs) : null,
  );
  readonly finished = $derived.by(() => this.records.every(({ done }) => done));
  readonly verdicts = $derived.by(() => this.#results.verdicts(this.armNames, this.seeds));
  readonly finding = $derived.by(() => this.#results.finding(this.armNames, this.seeds));
  readonly divergences: RunRecord[] = $derived.by(() =>
    this.records.filter(({ divergence }) => divergence !== null),
  );

  constructor(
    readonly slug: string,
    readonly scenario: Scenario,
    openPool: OpenPool,
    soon: Soon = (act) => act(),
    stage: string | null = null,
  ) {
    this.stageName = stage ?? Object.keys(scenario.stages)[0]!;
    this.#pool = openPool((report) => this.#take(report));
    const rerun = () => this.#order(this.knobs, this.steering.own);
    this.own = new OwnData(scenario.stages[this.stageName]!, this.#pool, rerun);
    this.stage = this.own.stage;
    this.steering = new Steering(this);
    this.background = new Background(this.stage, this.#pool);
    this.#results = new Results(scenario, this.stageName, soon, this.background.heads);
    const ask: Pool['ask'] = (command) => this.#pool.ask(command);
    this.checks = new Checks(ask);
    this.copies = new Copies(ask);
    this.axis = new RunAxis(this.stage, () => this.plan, ask);
    this.pictures = new Pictures(this.stage, ask, {
      inView: () => this.#inView(),
      stepOf: (record) => this.axis.seenAt(record, this.cursor),
      stepsOf: (record) => this.axis.stepsSeen(record),
      extent: () => this.own.extent,
    });
  }

  get setting(): Setting {
    const { slug, knobs, seeds, seed, cursor, arms, engine, axis, steering, stageName } = this;
    const stage = stageName === Object.keys(this.scenario.stages)[0] ? null : stageName;
    const chosen = { engine: engine.chosen, axis: axis.chosen, marks: steering.asked };
    const { list: pins } = this.background.pins;
    return { slug, stage, knobs, seeds, seed, cursor, arms, ...chosen, pins, own: this.own.code };
  }

  /** Goes to a whole setting at once, as an address says it. */
  open(setting: Omit<Setting, 'slug' | 'stage'>): void {
    this.seeds = setting.seeds;
    this.seed = setting.seed;
    this.cursor = setting.cursor;
    this.engine.chosen = setting.engine;
    this.arms = setting.arms;
    this.axis.chosen = setting.axis;
    const { knobs, marks, own, pins = [] } = setting;
    this.own.put(own);
    this.background.pins.list = pins;
    this.#order({ ...starts(this.stage.knobs), ...knobs }, marks ?? this.steering.own);
  }

  /** Turns knobs: the run is redrawn, or goes on while steering. Throws a KnobError on a value a knob refuses. */
  turn(values: Readonly<Record<string, unknown>>): void {
    this.#order(...this.steering.turned(acceptAll(this.stage.knobs, values)));
  }

  /** Puts other marks in the place of those that are there. */
  mark(marks: Steering['marks']): void {
    this.#order(this.knobs, marks);
  }

  /** Puts every knob at the preset's values, and the marks where the stage has them; `default` is every knob's start. */
  apply(preset: string): void {
    const values = acceptAll(this.stage.knobs, presetValues(this.scenario, this.stage, preset));
    this.#order({ ...this.knobs, ...values }, this.steering.own);
  }

  setSeeds(count: number): void {
    this.seeds = count;
    this.seed = Math.min(this.seed, count);
    this.#order();
  }

  /** Brings an arm into view, or takes it out; the last one stays. */
  showArm(arm: string, isShown: boolean): void {
    const arms = this.armNames.filter((name) =>
      name === arm ? isShown : this.shown.includes(name),
    );
    if (arms.length > 0) this.arms = arms;
    if (isShown) this.#results.recall(arm);
    this.#order();
  }

  /** Shows another seed; past either end it comes round. */
  showSeed(seed: number): void {
    this.seed = ((((seed - 1) % this.seeds) + this.seeds) % this.seeds) + 1;
    this.#conclude();
    this.pictures.look();
  }

  /** Puts the cursor on a step, or lets it follow the run again (null). */
  moveTo(step: number | null): void {
    this.cursor = step === null ? null : Math.max(0, Math.min(this.steps, step));
    this.pictures.scrub();
  }

  /** Draws curves over something else. */
  drawOver(axis: CostAxis): void {
    this.axis.chosen = axis === ownAxis(this.stage) ? null : axis;
    this.axis.measure((arm) => this.record(arm, this.seed)!.id);
    this.pictures.look();
  }

  /** Runs everything on the other engine. */
  runOn(engine: Engine): void {
    this.engine.chosen = engine;
    this.#order();
  }

  /** Holds the seed in view against TensorFlow.js, arm by arm. */
  check(): void {
    for (const record of this.#inView()) if (record?.done) this.checks.ask(record.id);
  }

  /** Opens new workers after a failure and runs what was lost; so does any turn. */
  readonly retry = (): void => this.#order();

  close(): void {
    this.#pool.close();
  }

  /** An arm's curve of a probe as far as it has got. */
  curve(arm: string, probe: string): Curve {
    return this.#results.curve(arm, probe, this.seeds);
  }

  /** The arm's curve under the knobs before, until the seed in view is done under the present ones. */
  ghost(arm: string, probe: string): Curve | null {
    return this.#results.ghost(arm, probe, this.seed);
  }

  /** All runs of the plan in place. */
  get records(): readonly RunRecord[] {
    return this.#results.all();
  }

  /** How fast the engine works. */
  get meter(): Meter {
    return this.#results.meter;
  }

  record(arm: string, seed: number): RunRecord | undefined {
    return this.#results.record(arm, seed);
  }

  /** Runs what is to be run, under other knobs and marks if they are given: where those cannot stand it throws first. */
  #order(knobs = this.knobs, marks = this.steering.marks): void {
    this.plan = resolve(this.stage, knobs, marks);
    this.knobs = knobs;
    this.steering.marks = marks;
    this.engine.see(this.plan);
    const away = this.armNames.filter((arm) => !this.shown.includes(arm));
    const work = { plan: this.plan, engine: this.engine.inUse, away };
    const { start, forget } = this.#results.open(work, this.seeds, this.seed);
    const { pictures, checks, copies, axis } = this;
    for (const each of [pictures, checks, copies, axis.times]) each.drop(forget);
    this.failure = null;
    this.unloaded = false;
    try {
      this.#pool.forget(forget);
      if (start.length > 0) this.#pool.train(start);
    } catch (error) {
      this.#fail(null, error instanceof Error ? error.message : String(error));
    }
    this.background.aim(this);
    this.#conclude();
    this.axis.measure((arm) => this.record(arm, this.seed)!.id);
    this.pictures.look();
  }

  #take(report: Report): void {
    if (this.background.take(report) || this.copies.take(report)) return;
    if (this.checks.take(report) || this.pictures.take(report)) return;
    if (report.type === 'dissected') return;
    switch (report.type) {
      case 'ready':
        return void (this.engine.backend = report.backend);
      case 'refused':
        if (!this.#results.knows(report.id)) return;
        this.engine.refuse(report.what);
        return this.#order();
      case 'timed':
        this.axis.times.answer(report.engine, report.id, report.milliseconds);
        return this.pictures.look();
      case 'unloaded':
      case 'failed':
        this.#fail(report.type === 'failed' ? report.id : null, report.message);
        this.unloaded = report.type === 'unloaded';
        return;
      case 'readings':
        return this.#takeReadings(report);
    }
  }

  /** Something broke: one run, or all of them where `id` is null. A run nobody waits for may break. */
  #fail(id: string | null, message: string): void {
    const lost = this.#results.fail(id);
    if (id === null) this.background.lose();
    if (id !== null && lost.length === 0) return;
    this.pictures.drop(lost);
    this.failure = message;
  }

  #takeReadings(report: Extract<Report, { type: 'readings' }>): void {
    const record = this.#results.take(report);
    if (!record) return;
    if (this.#inView().every((each) => each?.done)) this.meter.redrawn();
    if (record.done) this.#conclude();
    if (record.seed !== this.seed) return;
    if (record.done) this.pictures.look();
    else this.pictures.follow();
  }

  /** Lets the background go on once the arms in view are done, and notes which claims a preset has met once all are. */
  #conclude(): void {
    if (this.#results.isDone(this.shown, this.seeds)) this.background.start(this.#inView());
    if (this.preset === null || !this.finished) return;
    this.measured = { ...this.measured, ...this.#results.met(this.preset, this.verdicts) };
  }

  #inView(): (RunRecord | undefined)[] {
    return this.#results.ofSeed(this.shown, this.seed);
  }
}
