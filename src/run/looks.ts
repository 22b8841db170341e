import type { Field } from '../recipe/field.ts';
import type { Command, Looked } from '../worker/protocol.ts';

interface Wish {
  readonly id: string;
  readonly step: number;
}

interface Pending extends Wish {
  readonly request: number;
  readonly arm: string;
}

/** The fields of one arm at one step. */
export interface ArmFields {
  readonly id: string;
  readonly step: number;
  readonly values: Looked;
}

/**
 * Asks for the fields at the cursor: one question an arm at a time, and always the newest one next, so that scrubbing
 * never queues up.
 */
export class Looks {
  /** What each arm should show: the newest wish, met or not. */
  readonly #wishes = new Map<string, Wish>();
  readonly #pending = new Map<string, Pending>();
  readonly #shown = new Map<string, Wish>();
  #request = 0;
  #more: readonly Field[] = [];

  constructor(
    private readonly fields: readonly Field[],
    private readonly send: (command: Extract<Command, { type: 'look' }>) => void,
    private readonly show: (arm: string, fields: ArmFields) => void,
  ) {}

  want(arm: string, wish: Wish): void {
    this.#wishes.set(arm, wish);
    this.#ask(arm);
  }

  /** Asks for these fields beside those it always asks for, now and from now on. */
  askAlso(more: readonly Field[]): void {
    this.#more = more;
    this.#pending.clear();
    this.#shown.clear();
    for (const arm of this.#wishes.keys()) this.#ask(arm);
  }

  /**
   * Takes an answer. Scrubbing shows the steps it passes; an answer of another run, or one that comes when what is
   * wished for is on screen again, is dropped.
   */
  answer(request: number, id: string, step: number, values: Looked): void {
    for (const [arm, pending] of this.#pending) {
      if (pending.request !== request) continue;
      this.#pending.delete(arm);
      const wish = this.#wishes.get(arm);
      if (wish?.id === id && !same(wish, this.#shown.get(arm))) {
        // Under the step asked for: one that was not reached yet is answered by an earlier one.
        this.#shown.set(arm, { id, step: pending.step });
        this.show(arm, { id, step, values });
      }
      this.#ask(arm);
    }
  }

  /** Forgets what was asked of runs that are gone. */
  drop(ids: readonly string[]): void {
    for (const entries of [this.#pending, this.#wishes, this.#shown])
      for (const [arm, { id }] of entries) if (ids.includes(id)) entries.delete(arm);
  }

  #ask(arm: string): void {
    const wish = this.#wishes.get(arm);
    if (!wish || this.#pending.has(arm) || same(wish, this.#shown.get(arm))) return;
    const request = ++this.#request;
    this.#pending.set(arm, { ...wish, request, arm });
    const fields = [...this.fields, ...this.#more];
    this.send({ type: 'look', request, id: wish.id, step: wish.step, fields });
  }
}

const same = (a: Wish, b: Wish | undefined): boolean => a.id === b?.id && a.step === b.step;
