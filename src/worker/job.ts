import { autopsy } from '../engine/autopsy/autopsy.ts';
import { Evidence } from '../engine/autopsy/evidence.ts';
import { compareSteps, type StepGap } from '../engine/compare-steps.ts';
import { explained } from '../engine/explain.ts';
import { copyRun, measuredSettled } from '../engine/copy-run.ts';
import { look } from '../engine/fields/look.ts';
import { keptWeights } from '../engine/kept-weights.ts';
import type { Readings, Trainer } from '../engine/trainer.ts';
import type { Autopsy } from '../recipe/autopsy.ts';
import type { Engine } from '../recipe/engine.ts';
import type { Field } from '../recipe/field.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import { readingSteps } from '../recipe/probe.ts';
import { STRETCH_STEPS, STRETCHES, type RunCopy } from '../recipe/run-copy.ts';
import { Ledger } from './ledger.ts';
import { stepTime } from './step-time.ts';
import { ANSWER, type Looked, type RunOrder } from './protocol.ts';
import { Shelf } from './shelf.ts';

/** How many states an autopsy looks at: a step is known to a fiftieth of the run, or exactly where it is replayed. */
const DISSECTED = 51;

/** How many states a run keeps at most, beside its last: more would be so much more to collect at every turn of a knob. */
const KEPT = 60;

/** Starts a run from its first step. */
export type NewTrainer = (arm: ArmPlan, seed: number, engine: Engine) => Trainer;

/** One run in the worker's hands: it trains in slices, keeps states, and answers questions about steps it has reached. */
export class Job {
  readonly ledger: Ledger;
  /** Milliseconds spent on what is in the ledger. */
  spent = 0;
  readonly #shelf: Shelf;
  readonly #readingSteps: readonly number[];
  #trainer: Trainer | null = null;
  #looker: Trainer | null = null;
  /** Readings of a state that no step was taken from yet: it may turn out to be no state at all. */
  #unsettled: { readonly step: number; readonly readings: Readings } | null = null;
  /** How many readings have gone to the ledger. */
  #settled = 0;
  #reached = 0;
  #done = false;
  #divergence: Trainer['divergence'] = null;

  constructor(
    readonly order: RunOrder,
    budget: number,
    private readonly newTrainer: NewTrainer,
  ) {
    this.ledger = new Ledger(order.told);
    this.#shelf = new Shelf(budget);
    this.#readingSteps = readingSteps(order.arm.steps, order.arm.readings, order.arm.spacing);
  }

  /** Steps taken so far. */
  get reached(): number {
    return this.#reached;
  }

  get done(): boolean {
    return this.#done;
  }

  /** Why the run ended early, if it did. */
  get divergence(): Trainer['divergence'] {
    return this.#divergence;
  }

  /** Whether enough is there to answer a turned knob. */
  get hasAnswer(): boolean {
    const read = this.#readingSteps[this.#settled - 1] ?? 0;
    return this.#done || (this.hasLine && read >= ANSWER * this.order.arm.steps);
  }

  /** Whether there are readings enough for a line, or as many as there will be. */
  get hasLine(): boolean {
    return this.#done || this.#settled > 1;
  }

  /** Whether the page knows all of it so far from an earlier run. */
  get isToldAlready(): boolean {
    return !this.#done && this.#reached <= (this.order.told ?? 0);
  }

  /** Notes that the steps since `from` took so long. Those the page knows count nothing. */
  spend(milliseconds: number, from: number): void {
    const untold = Math.max(0, this.#reached - Math.max(from, this.order.told ?? 0));
    this.spent += (milliseconds * untold) / Math.max(1, this.#reached - from);
  }

  /** Builds what it takes to train, if that was not done yet. */
  begin(): void {
    this.#trainer ??= this.#started();
  }

  /** Trains until `isOver` says so, at least one step. Readings go to the ledger. */
  train(isOver: () => boolean): void {
    const { arm } = this.order;
    const trainer = (this.#trainer ??= this.#started());
    do {
      const at = trainer.at;
      const next = this.#readingSteps.find((step) => step > at)!;
      const taken = trainer.advance(next - at);
      if (taken.steps === 0) break;
      this.#settle();
      this.ledger.addTaken(at, taken);
      this.#reached = trainer.at;
      if (this.#isStarted) break;
      if (trainer.at === next) this.#read(trainer);
    } while (trainer.at < arm.steps && !isOver());
    if (trainer.divergence || trainer.at >= arm.steps || this.#isStarted) this.#finish(trainer);
  }

  /** The fields at `step`, replayed from the nearest kept state. Steps not reached yet give the last one reached. */
  look(step: number, fields: readonly Field[]): { step: number; values: Looked } {
    const looker = (this.#looker ??= this.#start());
    this.#bring(looker, Math.min(step, this.#reached));
    const evaluation = looker.evaluate();
    const seen = (field: Field) => {
      if (field.kind === 'keptWeights') return this.#kept(field.states);
      if (field.kind === 'explained') return explained(looker);
      return look(field, evaluation);
    };
    const values = Object.fromEntries(fields.map((field) => [field.kind, seen(field)]));
    return { step: looker.at, values };
  }

  /** Takes a trainer of this run to a step it has reached, from the nearest state that is kept. */
  #bring(trainer: Trainer, step: number): void {
    const kept = this.#shelf.before(step);
    if (kept && (trainer.at > step || trainer.at < kept.step)) trainer.restore(kept);
    while (trainer.at < step && trainer.advance(step - trainer.at).steps > 0);
  }

  #kept(states: number): Looked['keptWeights'] {
    return this.#done ? keptWeights(this.#shelf.spread(states)) : null;
  }

  /** Steps from 20 states along the run, taken by replay and by eager tfjs. */
  check(): StepGap {
    const [eager, replay] = [this.#start('tfjs'), this.#start('replay')];
    try {
      return compareSteps(eager, replay, this.#shelf.spread(20));
    } finally {
      eager.dispose();
      replay.dispose();
    }
  }

  /** What went wrong in the run, which is done. */
  autopsy(): Autopsy {
    const trainer = this.#start();
    try {
      const states = this.#shelf.spread(DISSECTED);
      return autopsy(new Evidence(trainer, states, this.#reached, this.#divergence));
    } finally {
      trainer.dispose();
    }
  }

  /** The run laid open, as far as it has got. */
  copy(): RunCopy {
    const { arm, seed, engine } = this.order;
    const trainer = this.newTrainer(measuredSettled(arm), seed, engine);
    try {
      const last = Math.max(0, this.#reached - STRETCH_STEPS);
      const starts = this.#shelf.spread(STRETCHES, last);
      const steps = this.#readingSteps.filter((step) => step <= this.#reached);
      return copyRun(trainer, starts, steps, (step) => this.#bring(trainer, step));
    } finally {
      trainer.dispose();
    }
  }

  /** Milliseconds a step takes on an engine, on `now`'s clock. */
  time(engine: Engine, now: () => number): number {
    const trainer = this.#start(engine);
    try {
      return stepTime(trainer, now);
    } finally {
      trainer.dispose();
    }
  }

  /** Lets go of what only looking needs; the next look builds it again. */
  rest(): void {
    this.#looker?.dispose();
    this.#looker = null;
  }

  dispose(): void {
    this.rest();
    this.#trainer?.dispose();
    this.#trainer = null;
  }

  /** Whether it is a head start that has got where it was to get. */
  get #isStarted(): boolean {
    return this.order.isHeadStart === true && this.hasAnswer;
  }

  #started(): Trainer {
    const trainer = this.#start();
    this.#read(trainer);
    return trainer;
  }

  #start(engine: Engine = this.order.engine): Trainer {
    return this.newTrainer(this.order.arm, this.order.seed, engine);
  }

  #read(trainer: Trainer): void {
    this.#unsettled = { step: trainer.at, readings: trainer.read() };
    if (this.order.isHeadStart) return;
    const each = Math.ceil(this.#readingSteps.length / KEPT);
    const isLast = trainer.at === this.order.arm.steps;
    if (this.#settled % each === 0 || isLast) this.#shelf.put(trainer.save());
  }

  #settle(): void {
    if (!this.#unsettled) return;
    this.ledger.add(this.#unsettled.step, this.#unsettled.readings);
    this.#unsettled = null;
    this.#settled++;
  }

  #finish(trainer: Trainer): void {
    this.#divergence = trainer.divergence;
    if (!this.#divergence && trainer.at >= this.order.arm.steps) this.#settle();
    this.#done = true;
    trainer.dispose();
    this.#trainer = null;
  }
}
