import type { Field } from '../recipe/field.ts';
import type { Command, Looked } from '../worker/protocol.ts';
import type { ArmFields } from './arm-fields.ts';
import { KeptFields } from './kept-fields.ts';

export interface Wish {
  readonly id: string;
  readonly step: number;
  /** Whether the run is done, so that the answer stays good and is kept. */
  readonly done: boolean;
}

interface Pending extends Wish {
  readonly request: number;
  /** Whether it was asked beforehand. */
  readonly gathered: boolean;
}

/** Bytes of pictures that are kept. */
const BUDGET = 64 * 2 ** 20;

/**
 * Asks for the fields at the cursor: one question an arm at a time, and always the newest one next, so that scrubbing
 * never queues up. What was answered of finished runs is kept, and can be gathered before it is wished for.
 */
export class Looks {
  /** What each arm should show: the newest wish, met or not. */
  readonly #wishes = new Map<string, Wish>();
  readonly #pending = new Map<string, Pending>();
  readonly #shown = new Map<string, Wish>();
  readonly #kept = new KeptFields(BUDGET);
  #request = 0;
  #more: readonly Field[] = [];

  constructor(
    /** What is asked for from now on. */
    public fields: readonly Field[],
    private readonly send: (command: Extract<Command, { type: 'look' }>) => void,
    private readonly show: (arm: string, fields: ArmFields) => void,
  ) {}

  want(arm: string, wish: Wish): void {
    this.#wishes.set(arm, wish);
    this.#meet(arm);
  }

  /** Asks for the first of these that is not kept, if no more is asked of the arm and there is room. */
  gather(arm: string, wishes: readonly Wish[]): void {
    if (this.#pending.has(arm) || this.#more.length > 0 || !this.#kept.hasRoom) return;
    const missing = wishes.find((wish) => !this.#kept.has(wish));
    if (missing) this.#ask(arm, missing, true);
  }

  /** Asks for these fields beside those it always asks for, now and from now on. */
  askAlso(more: readonly Field[]): void {
    this.#more = more;
    this.#pending.clear();
    this.#shown.clear();
    this.#kept.clear();
    for (const arm of this.#wishes.keys()) this.#meet(arm);
  }

  /**
   * Takes an answer. Scrubbing shows the steps it passes; an answer of another run, or one that comes when what is
   * wished for is on screen again, is dropped.
   */
  answer(request: number, id: string, step: number, values: Looked): void {
    for (const [arm, pending] of this.#pending) {
      if (pending.request !== request) continue;
      this.#pending.delete(arm);
      const fields = { id, step, values };
      if (pending.done) this.#kept.put(pending, fields);
      const wish = this.#wishes.get(arm);
      const isWished = wish?.id === id && (!pending.gathered || same(pending, wish));
      // Under the step asked for: one that was not reached yet is answered by an earlier one.
      if (isWished && !same(wish, this.#shown.get(arm))) this.#put(arm, pending, fields);
      this.#meet(arm);
    }
  }

  /** Forgets what was asked of runs that are gone. */
  drop(ids: readonly string[]): void {
    this.#kept.drop(ids);
    for (const entries of [this.#pending, this.#wishes, this.#shown])
      for (const [arm, { id }] of entries) if (ids.includes(id)) entries.delete(arm);
  }

  /** Shows what the arm should, from what is kept or by asking. */
  #meet(arm: string): void {
    const wish = this.#wishes.get(arm);
    if (!wish || same(wish, this.#shown.get(arm))) return;
    const kept = this.#kept.get(wish);
    if (kept) this.#put(arm, wish, kept);
    else if (!this.#pending.has(arm)) this.#ask(arm, wish, false);
  }

  #put(arm: string, wish: Wish, fields: ArmFields): void {
    this.#shown.set(arm, wish);
    this.show(arm, fields);
  }

  #ask(arm: string, wish: Wish, gathered: boolean): void {
    const request = ++this.#request;
    this.#pending.set(arm, { ...wish, request, gathered });
    const fields = [...this.fields, ...this.#more];
    this.send({ type: 'look', request, id: wish.id, step: wish.step, fields });
  }
}

/** A picture of a run that was not done may lack what is only known then. */
const same = (a: Wish, b: Wish | undefined): boolean =>
  a.id === b?.id && a.step === b.step && a.done === b.done;
