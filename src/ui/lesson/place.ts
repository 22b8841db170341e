/** Where a talk stands: the page from 0, and how much of what it holds back is revealed. */
export interface Place {
  readonly page: number;
  readonly revealed: number;
}

/** How many reveals each page has. */
export type Reveals = readonly number[];

export const START: Place = { page: 0, revealed: 0 };

/** The next reveal, then the next page; the end stays where it is. */
export function next({ page, revealed }: Place, reveals: Reveals): Place {
  if (revealed < (reveals[page] ?? 0)) return { page, revealed: revealed + 1 };
  return page + 1 < reveals.length ? { page: page + 1, revealed: 0 } : { page, revealed };
}

/** The way `next` came: what was revealed is hidden, then the page before stands as it was left. */
export function back({ page, revealed }: Place, reveals: Reveals): Place {
  if (revealed > 0) return { page, revealed: revealed - 1 };
  return page > 0 ? { page: page - 1, revealed: reveals[page - 1]! } : START;
}

/** Hands counted on a page, choice by choice. */
export type Hands = Readonly<Record<number, readonly number[]>>;

/** How many choices hands are counted for. */
const CHOICES = 4;
const MOST_HANDS = 999;

/** One hand more or less for a choice of a page; never below none. */
export function count(hands: Hands, page: number, choice: number, by: 1 | -1): Hands {
  if (choice < 0 || choice >= CHOICES) return hands;
  const before = hands[page] ?? Array.from({ length: CHOICES }, () => 0);
  const after = before.map((n, i) =>
    i === choice ? Math.max(0, Math.min(MOST_HANDS, n + by)) : n,
  );
  return { ...hands, [page]: after };
}

/** Place and hands as an address spells them: `at=3.1&hands=3.12.4.0.1`, pages from 1; what is at its start is left out. */
export function formatShown({ page, revealed }: Place, hands: Hands): string {
  const query = new URLSearchParams();
  if (page > 0 || revealed > 0)
    query.set('at', revealed > 0 ? `${page + 1}.${revealed}` : String(page + 1));
  const counted = Object.entries(hands).filter(([, counts]) => counts.some((n) => n > 0));
  if (counted.length > 0)
    query.set('hands', counted.map(([at, n]) => [Number(at) + 1, ...n].join('.')).join('_'));
  return query.toString();
}

/** Reads them again; what lies outside the lesson is its nearest end, and what cannot be read is as at the start. */
export function parseShown(
  query: URLSearchParams,
  reveals: Reveals,
): { place: Place; hands: Hands } {
  const [, at, revealed = '0'] = /^(\d{1,3})(?:\.(\d))?$/.exec(query.get('at') ?? '') ?? [];
  const page = Math.max(0, Math.min(reveals.length - 1, Number(at ?? 1) - 1));
  const hands: Record<number, readonly number[]> = {};
  for (const part of (query.get('hands') ?? '').split('_')) {
    const [of, ...counts] = part.split('.');
    const index = Number(of) - 1;
    const sound = counts.length === CHOICES && counts.every((n) => /^\d{1,3}$/.test(n));
    if (sound && /^\d{1,3}$/.test(of!) && index >= 0 && index < reveals.length)
      hands[index] = counts.map(Number);
  }
  return { place: { page, revealed: Math.min(Number(revealed), reveals[page] ?? 0) }, hands };
}
