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
  readonly #wishes = new Map<string, Wish>();
  readonly #pending = new Map<string, Pending>();
  readonly #shown = new Map<string, Wish>();
  #request = 0;

  constructor(
    private readonly fields: readonly Field[],
    private readonly send: (command: Extract<Command, { type: 'look' }>) => void,
    private readonly show: (arm: string, fields: ArmFields) => void,
  ) {}

  want(arm: string, wish: Wish): void {
    const shown = this.#shown.get(arm);
    if (shown && shown.id === wish.id && shown.step === wish.step) {
      this.#wishes.delete(arm);
      return;
    }
    this.#wishes.set(arm, wish);
    this.#ask(arm);
  }

  /** Takes an answer; one that nobody waits for any more is dropped. */
  answer(request: number, id: string, step: number, values: Looked): void {
    for (const [arm, pending] of this.#pending) {
      if (pending.request !== request) continue;
      this.#pending.delete(arm);
      this.#shown.set(arm, { id, step: pending.step });
      this.show(arm, { id, step, values });
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
    if (!wish || this.#pending.has(arm)) return;
    this.#wishes.delete(arm);
    const request = ++this.#request;
    this.#pending.set(arm, { ...wish, request, arm });
    this.send({ type: 'look', request, id: wish.id, step: wish.step, fields: this.fields });
  }
}
