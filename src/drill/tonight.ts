import { isOfScenario, type Card } from './card.ts';
import type { Memory } from './scheduling.ts';
import { strengthOf, tomorrow } from './strength.ts';

/** How long an evening may be, in minutes. */
export const EVENINGS = [60, 90, 120, 180] as const;

/** One stop of the path, with its minutes. */
export type Stop = { readonly minutes: number } & (
  | { readonly kind: 'scenario'; readonly slug: string }
  | { readonly kind: 'cards' | 'interview' | 'notes' | 'verdicts' }
);

/** An evening and the morning after it, as planned when it began: what is drilled meanwhile does not move the stops. */
export interface Evening {
  /** The number of its date: 20261129. */
  readonly evening: number;
  readonly minutes: number;
  readonly stops: readonly Stop[];
  readonly morning: readonly Stop[];
  /** Keys of the stops that are done. */
  readonly done: readonly string[];
}

/** What an evening is planned from. */
export interface EveningSources {
  readonly evening: number;
  readonly minutes: number;
  readonly slugs: readonly string[];
  readonly cards: readonly Card[];
  readonly memories: Readonly<Record<string, Memory>>;
  readonly now: number;
}

/** A scenario in less is not worth opening. */
const SHORTEST = 6;
const CARDS = 8;
const INTERVIEW = 10;
const LAST_READ = 5;

/** What a stop is ticked by. */
export const stopKey = (stop: Stop, part: 'evening' | 'morning'): string =>
  stop.kind === 'scenario' ? `${part}/${stop.slug}` : `${part}/${stop.kind}`;

/**
 * A path over the scenarios, the least known first; time is shared in proportion to what is not known, above a least
 * share. Where the evening is too short for all of them, the best known are left out.
 */
export function planEvening(sources: EveningSources): Evening {
  const { evening, minutes, slugs, cards, memories, now } = sources;
  const time = minutes - CARDS - INTERVIEW;
  const ranked = slugs
    .map((slug) => {
      const own = cards.filter((card) => isOfScenario(card, slug));
      return { slug, unknown: 1 - strengthOf(own, memories, now).known };
    })
    .sort((a, b) => b.unknown - a.unknown)
    .slice(0, Math.floor(time / SHORTEST));
  const spare = time - SHORTEST * ranked.length;
  const total = ranked.reduce((sum, { unknown }) => sum + unknown, 0);
  const shares = ranked.map(({ unknown }) =>
    total > 0 ? unknown / total : 1 / Math.max(1, ranked.length),
  );
  const scenarios = ranked.map(({ slug }, i): Stop => {
    const upTo = (n: number) =>
      Math.round(spare * shares.slice(0, n).reduce((sum, share) => sum + share, 0));
    return { kind: 'scenario', slug, minutes: SHORTEST + upTo(i + 1) - upTo(i) };
  });
  return {
    evening,
    minutes,
    stops: [
      ...scenarios,
      { kind: 'cards', minutes: CARDS },
      { kind: 'interview', minutes: INTERVIEW },
    ],
    morning: [
      { kind: 'notes', minutes: 10 },
      { kind: 'cards', minutes: CARDS },
      { kind: 'verdicts', minutes: 6 },
    ],
    done: [],
  };
}

/** The questions asked before that are least likely to be answered tomorrow: what to read once more in the morning. */
export const leastCertain = (
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>>,
  now: number,
): string[] =>
  cards
    .filter(({ kind, id }) => kind === 'question' && memories[id])
    .map(({ id }) => ({ id, known: tomorrow(memories[id]!, now) }))
    .sort((a, b) => a.known - b.known)
    .slice(0, LAST_READ)
    .map(({ id }) => id);

/** Ticks a stop, or takes the tick away. */
export const tick = (evening: Evening, key: string): Evening => ({
  ...evening,
  done: evening.done.includes(key)
    ? evening.done.filter((each) => each !== key)
    : [...evening.done, key],
});
