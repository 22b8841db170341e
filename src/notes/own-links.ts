import type { NoteId } from './ledger.ts';
import { TERMS } from './terms.ts';

/** Where a link of a reader's item leads, as it stands in an address: `notes/iou-definition`, `bench/dropout`. */
export type OwnLink = `notes/${string}` | `bench/${string}`;

/** How well each note fits a text, by its id; only the order and the ratios mean anything. */
export type Ranking = (text: string) => ReadonlyMap<string, number>;

const MOST = 3;
/** A note that fits a text less than this share as well as the best one is left out. */
const SHARE = 0.5;

/**
 * The notes and the scenario that illustrate a text, the scenario first. Without a term that names it nothing is linked,
 * since words in common say little; of the notes that the terms name, those named most often stay, best fitting first.
 */
export function linksFor(
  text: string,
  rank: Ranking,
  triers: ReadonlyMap<string, readonly string[]>,
): readonly OwnLink[] {
  const ranks = rank(text);
  const fits = notesNamed(text).map(({ id, place }) => ({
    id,
    fit: (ranks.get(id) ?? 0) * (1 + 1 / (1 + place)),
  }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const notes = fits
    .filter(({ fit }) => fit >= SHARE * best)
    .sort((a, b) => b.fit - a.fit)
    .map(({ id }) => id)
    .slice(0, MOST);
  const slug = trierOf(notes, triers);
  if (slug === null) return notes.map(noteLink);
  return [`bench/${slug}`, ...notes.slice(0, MOST - 1).map(noteLink)];
}

const noteLink = (id: NoteId): OwnLink => `notes/${id}`;

/** The notes that most of the terms in a text are about, and how far down they stand at best under such a term. */
function notesNamed(text: string): readonly { id: NoteId; place: number }[] {
  const places = new Map<NoteId, number[]>();
  for (const { says, notes } of TERMS)
    if (says.test(text))
      notes.forEach((id, place) => places.set(id, [...(places.get(id) ?? []), place]));
  const most = Math.max(...[...places.values()].map((each) => each.length));
  return [...places]
    .filter(([, each]) => each.length === most)
    .map(([id, each]) => ({ id, place: Math.min(...each) }));
}

/** The scenario that tries the most of some notes; null where none tries the best of them. */
function trierOf(
  [best, ...others]: readonly NoteId[],
  triers: ReadonlyMap<string, readonly string[]>,
): string | null {
  const slugs = (best && triers.get(best)) ?? [];
  const tried = (slug: string) => others.filter((id) => triers.get(id)?.includes(slug)).length;
  return [...slugs].sort((a, b) => tried(b) - tried(a))[0] ?? null;
}

/** What a reader has put right on an item. */
export interface Correction {
  readonly added: readonly OwnLink[];
  readonly removed: readonly OwnLink[];
}

const NONE: Correction = { added: [], removed: [] };

/** The links of an item once it is put right. */
export const corrected = (
  found: readonly OwnLink[],
  { added, removed }: Correction = NONE,
): readonly OwnLink[] => [
  ...found.filter((link) => !removed.includes(link)),
  ...added.filter((link) => !found.includes(link)),
];

/** A correction with one more link wanted. */
export const withLink = (link: OwnLink, { added, removed }: Correction = NONE): Correction => ({
  added: [...added.filter((each) => each !== link), link],
  removed: removed.filter((each) => each !== link),
});

/** A correction with one link less wanted. */
export const withoutLink = (link: OwnLink, { added, removed }: Correction = NONE): Correction => ({
  added: added.filter((each) => each !== link),
  removed: [...removed.filter((each) => each !== link), link],
});
