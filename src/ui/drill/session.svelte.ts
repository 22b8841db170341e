import type { Card } from '../../drill/card.ts';
import { gradesAfter, GRADES, type Grade } from '../../drill/grade.ts';
import { queueOf, type Queue } from '../../drill/queue.ts';
import { intervals, type Memory } from '../../drill/scheduling.ts';
import type { Expectation } from '../../recipe/claim.ts';
import type { Drill } from './drill.svelte.ts';

/** Going through cards: one at a time, its answer covered until it is asked for. */
export class Session {
  queue: Queue = $state.raw({ due: [], fresh: [], next: null, later: null });
  /** The card being asked; what becomes due meanwhile does not push it aside. */
  card: Card | null = $state.raw(null);
  open: boolean = $state(false);
  /** What was predicted; null before, and for questions. */
  predicted: Expectation | null = $state.raw(null);
  #past: readonly { id: string; memory: Memory | null }[] = $state.raw([]);

  constructor(
    private readonly drill: Drill,
    private readonly cards: readonly Card[],
  ) {
    this.next();
  }

  /** Goes on to what is to be asked now. */
  next(): void {
    this.queue = queueOf(this.cards, this.drill.record.memories, this.drill.now());
    this.#ask(this.queue.next);
  }

  show(): void {
    this.open = true;
  }

  predict(expectation: Expectation): void {
    this.predicted = expectation;
    this.open = true;
  }

  get right(): boolean {
    return this.card?.kind === 'prediction' && this.card.expects === this.predicted;
  }

  /** The grades open to the card being asked; none before its answer is shown. */
  get grades(): readonly Grade[] {
    if (!this.open || !this.card) return [];
    return this.card.kind === 'question' ? GRADES : gradesAfter(this.right);
  }

  /** How long each grade would send the card away, in milliseconds. */
  get intervals(): Readonly<Record<Grade, number>> | null {
    return this.card && intervals(this.drill.memory(this.card.id), this.drill.now());
  }

  grade(grade: Grade): void {
    if (!this.card || !this.grades.includes(grade)) return;
    const { id } = this.card;
    this.#past = [...this.#past, { id, memory: this.drill.memory(id) }];
    this.drill.grade(id, grade);
    this.next();
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Takes the last grade back and asks its card again. */
  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.drill.remember(last.id, last.memory);
    this.next();
    this.#ask(this.drill.card(last.id));
  }

  #ask(card: Card | null): void {
    this.card = card;
    this.open = false;
    this.predicted = null;
  }
}
