import { bringOwn } from '../engine/datasets/own.ts';
import { Refused } from '../engine/replay/refused.ts';
import type { Engine } from '../recipe/engine.ts';
import { Job, type NewTrainer } from './job.ts';
import { isCounted, type Command, type Report, type RunOrder } from './protocol.ts';

/** What the desk needs of its surroundings, so that it can stand in a worker or in a test. */
export interface Surroundings {
  /** Sends a report; the buffers may change hands. */
  post(report: Report, transfer: Transferable[]): void;
  /** Lets waiting messages in. */
  pause(): Promise<void>;
  /** Milliseconds, for lengths of time only. */
  now(): number;
}

/** Milliseconds of training between two looks at what has come in. */
const SLICE = 8;
/** The same of a run's first slice while there is no line to draw. It is over sooner where a turned knob has its answer. */
const FIRST_SLICE = 24;
/** Milliseconds that readings wait at most on a run's way from its first line to its answer: nothing is drawn there. */
const QUIET = 100;
/** Milliseconds that looks wait at most. */
const PATIENCE = 500;
const MOST_UNSEEN = 6;
const BUDGET = 64 * 2 ** 20;
const MOST_LOOKERS = 6;

/** The worker's end: takes commands between slices of training and works through runs by rank, arms of one rank in turn. */
export class Desk {
  readonly #jobs = new Map<string, Job>();
  readonly #lookers = new Set<Job>();
  /** When runs were accepted last. */
  #acceptedAt = -Infinity;
  /** Looks that wait until runs have their answer. */
  #looks: Extract<Command, { type: 'look' }>[] = [];
  #unseen = 0;
  #wake: (() => void) | null = null;
  #working = false;
  #resting: Promise<void> | null = null;

  constructor(
    private readonly around: Surroundings,
    private readonly newTrainer: NewTrainer,
  ) {}

  receive(command: Command): void {
    switch (command.type) {
      case 'bring':
        bringOwn(command.table);
        break;
      case 'train':
        this.#accept(command.runs);
        break;
      case 'forget':
        for (const id of command.ids) this.#forget(id);
        break;
      case 'look':
        this.#looks.push(command);
        break;
      case 'check':
        this.#check(command.id);
        break;
      case 'dissect':
        this.#dissect(command.id);
        break;
      case 'copy':
        this.#copy(command.id);
        break;
      case 'time':
        this.#time(command.id, command.engine);
        break;
      case 'seen':
        this.#unseen--;
        this.#wake?.();
    }
    this.#answerLooks();
  }

  /** Takes no step until the other work is done. */
  async restDuring(other: () => Promise<void>): Promise<void> {
    this.#resting = other();
    await this.#resting;
    this.#resting = null;
  }

  #accept(runs: readonly RunOrder[]): void {
    this.#acceptedAt = this.around.now();
    for (const order of runs) {
      this.#forget(order.id);
      this.#jobs.set(order.id, new Job(order, BUDGET / Math.max(16, runs.length), this.newTrainer));
    }
    this.#workOn();
  }

  #workOn(): void {
    if (!this.#working) this.#work().catch((error: unknown) => this.#fail(null, error));
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let job = this.#next(); job; job = this.#next()) {
      this.#slice(job);
      this.#answerLooks();
      await this.around.pause();
      while (this.#resting) await this.#resting;
      while (this.#unseen >= MOST_UNSEEN) await new Promise<void>((wake) => (this.#wake = wake));
    }
    this.#working = false;
  }

  /** Whether runs that the reader looks at have no answer yet, and have not been waited for too long. */
  get #isAwaited(): boolean {
    if (this.around.now() - this.#acceptedAt > PATIENCE) return false;
    return [...this.#jobs.values()].some(({ order, hasAnswer }) => order.rank === 0 && !hasAnswer);
  }

  /** The unfinished run of the lowest rank that is furthest behind. */
  #next(): Job | null {
    let best: Job | null = null;
    for (const job of this.#jobs.values()) {
      if (job.done) continue;
      const sooner =
        !best ||
        job.order.rank < best.order.rank ||
        (job.order.rank === best.order.rank && job.reached < best.reached);
      if (sooner) best = job;
    }
    return best;
  }

  #slice(job: Job): void {
    const { now } = this.around;
    const isFirst = !job.hasLine;
    try {
      job.begin();
      const [start, from] = [now(), job.reached];
      job.train(
        () => (isFirst && job.hasAnswer) || now() - start >= (job.hasLine ? SLICE : FIRST_SLICE),
      );
      job.spend(now() - start, from);
    } catch (error) {
      this.#fail(job.order.id, error);
      return;
    }
    if (job.isToldAlready) return;
    if (isFirst || job.hasAnswer || job.spent >= QUIET) this.#hand(job);
  }

  /** Hands in what a run has read since it last did. */
  #hand(job: Job): void {
    const columns = job.ledger.take();
    this.#post(
      {
        type: 'readings',
        id: job.order.id,
        reached: job.reached,
        columns,
        end: job.done ? { diverged: job.divergence } : null,
        spent: job.spent,
      },
      Object.values(columns).flatMap(
        ({ steps, values }) => [steps.buffer, values.buffer] as Transferable[],
      ),
    );
    job.spent = 0;
  }

  #answerLooks(): void {
    if (this.#looks.length === 0 || this.#isAwaited) return;
    for (const look of this.#looks.splice(0)) this.#look(look);
  }

  #look({ request, id, step, fields }: Extract<Command, { type: 'look' }>): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#lookers.delete(job);
    this.#lookers.add(job);
    if (this.#lookers.size > MOST_LOOKERS) {
      const [oldest] = this.#lookers;
      oldest!.rest();
      this.#lookers.delete(oldest!);
    }
    try {
      const looked = job.look(step, fields);
      this.#post({ type: 'looked', request, id, ...looked }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #check(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    try {
      this.#post({ type: 'checked', id, check: job.check() }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #dissect(id: string): void {
    const job = this.#jobs.get(id);
    if (!job?.done) return;
    try {
      this.#post({ type: 'dissected', id, autopsy: job.autopsy() }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #copy(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    try {
      this.#post({ type: 'copied', id, copy: job.copy() }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #time(id: string, engine: Engine): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    try {
      const milliseconds = job.time(engine, this.around.now);
      this.#post({ type: 'timed', id, engine, milliseconds }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #forget(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#lookers.delete(job);
    job.dispose();
    this.#jobs.delete(id);
  }

  #fail(id: string | null, error: unknown): void {
    if (id !== null) this.#forget(id);
    if (id !== null && error instanceof Refused) {
      this.#post({ type: 'refused', id, what: error.what }, []);
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    this.#post({ type: 'failed', id, message }, []);
  }

  #post(report: Report, transfer: Transferable[]): void {
    if (isCounted(report)) this.#unseen++;
    this.around.post(report, transfer);
  }
}
