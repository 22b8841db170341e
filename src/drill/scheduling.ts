import { createEmptyCard, fsrs, Rating, State, type Card as FsrsCard } from 'ts-fsrs';
import { GRADES, type Grade } from './grade.ts';

/** Where a card is in being learned; one that has not been asked yet has no memory at all. */
export const PHASES = ['learning', 'review', 'relearning'] as const;
export type Phase = (typeof PHASES)[number];

/** What is known of how well a card is remembered. Times are milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 … 10 */
  readonly difficulty: number;
  readonly phase: Phase;
  /** Which of the short steps of learning comes next. */
  readonly step: number;
  /** The interval it was last given, in days. */
  readonly days: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly first: number;
  readonly last: number;
}

/** FSRS-6 with its published weights; without fuzz, so that the same answers give the same dates. */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9, maximum_interval: 365 });

const RATINGS = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;
const STATES = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

/** The memory of a card after it was graded; null is a card that was never asked. */
export function review(memory: Memory | null, grade: Grade, now: number): Memory {
  const { card } = scheduler.next(asFsrs(memory, now), new Date(now), RATINGS[grade]);
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    phase: PHASES.find((phase) => STATES[phase] === card.state) ?? 'learning',
    step: card.learning_steps,
    days: card.scheduled_days,
    reviews: card.reps,
    lapses: card.lapses,
    first: memory?.first ?? now,
    last: now,
  };
}

/** How long until each grade would bring the card back, in milliseconds. */
export function intervals(memory: Memory | null, now: number): Readonly<Record<Grade, number>> {
  const entries = GRADES.map((grade) => [grade, review(memory, grade, now).due - now]);
  return Object.fromEntries(entries) as Record<Grade, number>;
}

/** The probability of recall now; 0 for a card that was never asked. */
export const recall = (memory: Memory | null, now: number): number =>
  memory ? scheduler.get_retrievability(asFsrs(memory, now), new Date(now), false) : 0;

function asFsrs(memory: Memory | null, now: number): FsrsCard {
  if (!memory) return createEmptyCard(new Date(now));
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.days,
    learning_steps: memory.step,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: STATES[memory.phase],
    last_review: new Date(memory.last),
  };
}
