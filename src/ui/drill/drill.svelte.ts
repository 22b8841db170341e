import type { Card } from '../../drill/card.ts';
import type { Grade } from '../../drill/grade.ts';
import { EMPTY, merge, type DrillRecord } from '../../drill/record.ts';
import { review, type Memory } from '../../drill/scheduling.ts';
import type { Sitting } from '../../drill/sitting.ts';
import type { Store } from '../../drill/store.ts';
import type { Evening } from '../../drill/tonight.ts';

/** The reader's record on the page: every change shows at once and is kept beside. */
export class Drill {
  record: DrillRecord = $state.raw(EMPTY);
  /** Why the last change could not be kept; null where it was. */
  unkept: string | null = $state.raw(null);
  /** Whether the record outlasts the page. */
  readonly lasting: boolean;
  readonly cards: readonly Card[];
  readonly now: () => number;
  readonly #store: Store;

  private constructor(
    store: Store,
    record: DrillRecord,
    cards: readonly Card[],
    now: () => number,
  ) {
    this.#store = store;
    this.lasting = store.lasting;
    this.record = record;
    this.cards = cards;
    this.now = now;
  }

  static async open(store: Store, cards: readonly Card[], now: () => number): Promise<Drill> {
    return new Drill(store, await store.read(), cards, now);
  }

  card(id: string): Card | null {
    return this.cards.find((card) => card.id === id) ?? null;
  }

  memory(id: string): Memory | null {
    return this.record.memories[id] ?? null;
  }

  grade(id: string, grade: Grade): void {
    this.remember(id, review(this.memory(id), grade, this.now()));
  }

  /** Sets what is known of a card; null forgets it. */
  remember(id: string, memory: Memory | null): void {
    const { [id]: _, ...others } = this.record.memories;
    const memories = memory ? { ...others, [id]: memory } : others;
    this.record = { ...this.record, memories };
    this.#keep(this.#store.keepMemory(id, memory));
  }

  /** Keeps an interview in its present state. */
  sit(sitting: Sitting): void {
    const others = this.record.sittings.filter(({ began }) => began !== sitting.began);
    const sittings = [...others, sitting].sort((a, b) => a.began - b.began);
    this.record = { ...this.record, sittings };
    this.#keep(this.#store.keepSitting(sitting));
  }

  plan(evening: Evening): void {
    this.record = { ...this.record, evening };
    this.#keep(this.#store.keepEvening(evening));
  }

  /** Adds a record to the reader's own. */
  add(record: DrillRecord): void {
    this.#replace(merge(this.record, record));
  }

  deleteAll(): void {
    this.#replace(EMPTY);
  }

  #replace(record: DrillRecord): void {
    this.record = record;
    this.#keep(this.#store.replace(record));
  }

  #keep(kept: Promise<void>): void {
    kept.then(
      () => (this.unkept = null),
      (error: unknown) => (this.unkept = String(error)),
    );
  }
}
