import type { Grade } from './grade.ts';
import type { InterviewOptions } from './interview.ts';

/** What was answered to a question of an interview, and how well. */
export interface Answer {
  readonly card: string;
  readonly grade: Grade;
  /** What was typed; empty where it was said aloud. */
  readonly text: string;
}

/** A mock interview that is going on, or over. Times are milliseconds, moments such since 1970. */
export interface Sitting extends InterviewOptions {
  readonly began: number;
  /** The cards to be asked, in their order. */
  readonly cards: readonly string[];
  readonly answers: readonly Answer[];
  /** The clock up to the last pause. */
  readonly ran: number;
  /** When the clock was last set going; null while it stands. */
  readonly since: number | null;
}

/** The longest answer that is kept. */
export const LONGEST_ANSWER = 10_000;

/** An interview that begins now. */
export const begin = (
  options: InterviewOptions,
  cards: readonly string[],
  now: number,
): Sitting => ({ ...options, began: now, cards, answers: [], ran: 0, since: now });

/** What the clock shows, without pauses. A device whose clock was set back loses nothing. */
export const elapsed = ({ ran, since }: Sitting, now: number): number =>
  ran + (since === null ? 0 : Math.max(0, now - since));

/** What is left of the time; never below 0. */
export const remaining = (sitting: Sitting, now: number): number =>
  Math.max(0, sitting.minutes * 60_000 - elapsed(sitting, now));

export const pause = (sitting: Sitting, now: number): Sitting => ({
  ...sitting,
  ran: elapsed(sitting, now),
  since: null,
});

export const resume = (sitting: Sitting, now: number): Sitting =>
  sitting.since === null ? { ...sitting, since: now } : sitting;

/** The card being asked; null when every card was, or the time is up and the last answer given. */
export const asking = ({ cards, answers }: Sitting): string | null => cards[answers.length] ?? null;

/** Takes an answer and goes on; once the time is up there is no further question, and the clock stands at the end. */
export function answer(sitting: Sitting, grade: Grade, text: string, now: number): Sitting {
  const card = asking(sitting);
  if (card === null) return sitting;
  const given = { card, grade, text: text.slice(0, LONGEST_ANSWER) };
  const answers = [...sitting.answers, given];
  const next = { ...sitting, answers };
  const over = remaining(sitting, now) === 0 || answers.length === sitting.cards.length;
  return over ? finish(next, now) : next;
}

/** Ends an interview: what was not asked is dropped, and the clock stands. */
export const finish = (sitting: Sitting, now: number): Sitting => ({
  ...pause(sitting, now),
  cards: sitting.answers.map(({ card }) => card),
});

/** The cards to look at again: those missed first, then those that were hard. */
export const toRevisit = (answers: readonly Answer[]): readonly string[] =>
  (['again', 'hard'] as const).flatMap((grade) =>
    answers.filter((each) => each.grade === grade).map(({ card }) => card),
  );
