import { permutation } from '../math/permutation.ts';
import { stream } from '../math/stream.ts';
import { familyOf, type Card } from './card.ts';
import { dateNumber, dayStart } from './day.ts';
import type { Memory } from './scheduling.ts';

/** What waits to be asked. */
export interface Queue {
  /** Cards whose time has come, the longest overdue first. */
  readonly due: readonly Card[];
  /** Cards not asked before that are still open today. */
  readonly fresh: readonly Card[];
  /** The card to ask now; null when the day is done. */
  readonly next: Card | null;
  /** When the next card of those asked before will be due; null where none is. */
  readonly later: number | null;
}

/** How many cards a day meets for the first time. */
export const FRESH_PER_DAY = 12;
/** A card that is due so soon is asked at once rather than waited for. */
const AHEAD = 20 * 60_000;

/** What to ask of these cards now. New ones come in an order drawn from the date, one of a family a day. */
export function queueOf(
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>>,
  now: number,
): Queue {
  const waiting = cards
    .filter(({ id }) => memories[id])
    .sort((a, b) => memories[a.id]!.due - memories[b.id]!.due);
  const dueOf = (card: Card) => memories[card.id]!.due;
  const due = waiting.filter((card) => dueOf(card) <= now);
  const coming = waiting.find((card) => dueOf(card) > now);
  const fresh = freshOf(cards, memories, now);
  const soon = coming && dueOf(coming) <= now + AHEAD ? coming : null;
  return {
    due,
    fresh,
    next: due[0] ?? fresh[0] ?? soon,
    later: coming ? dueOf(coming) : null,
  };
}

function freshOf(
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>>,
  now: number,
): Card[] {
  const today = cards.filter(({ id }) => (memories[id]?.first ?? 0) >= dayStart(now));
  const met = new Set(today.map(familyOf));
  const order = permutation(stream(dateNumber(now), 'drill/fresh'), 0, cards.length);
  const fresh: Card[] = [];
  for (const at of order) {
    const card = cards[at]!;
    if (today.length + fresh.length >= FRESH_PER_DAY) break;
    if (memories[card.id] || met.has(familyOf(card))) continue;
    met.add(familyOf(card));
    fresh.push(card);
  }
  return fresh;
}
