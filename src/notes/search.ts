import MiniSearch from 'minisearch';

/** Finds notes by words of either language: the ids, best first. */
export type Search = (query: string) => readonly string[];

const HAN = /\p{Script=Han}/u;

const runsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];

const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(1).map((next, i) => characters[i]! + next);
};

/** Latin words and numbers as they are; Chinese, which has no spaces, as every character and every pair of neighbours. */
export const termsOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => (HAN.test(run) ? [...run, ...pairsOf(run)] : [run]));

/** In what is asked for, a run of Chinese is its pairs alone: single characters are everywhere. */
const askedTerms = (query: string): string[] =>
  runsOf(query).flatMap((run) => {
    const pairs = HAN.test(run) ? pairsOf(run) : [];
    return pairs.length > 0 ? pairs : [run];
  });

/** What is searched in one language: headlines as HTML and whole notes as plain text, by id. */
export interface Searched {
  readonly titles: Readonly<Record<string, string>>;
  readonly plain: Readonly<Record<string, string>>;
}

/** An index over the notes in the languages given. */
export function indexNotes(languages: readonly Searched[]): Search {
  const index = indexOf(languages);
  return (query) => {
    const found = index.search(query).map(({ id }) => idIn(id as string));
    return [...new Set(found)];
  };
}

/** How well each note fits a text of some length, by its id: any word in common counts, the rare ones more. */
export function rankNotes(
  languages: readonly Searched[],
): (text: string) => ReadonlyMap<string, number> {
  const index = indexOf(languages);
  return (text) => {
    const fits = new Map<string, number>();
    for (const { id, score } of index.search(text, {
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
    }))
      fits.set(idIn(id as string), Math.max(score, fits.get(idIn(id as string)) ?? 0));
    return fits;
  };
}

/** Documents are named by the place of their language and the note's id. */
const idIn = (name: string): string => name.slice(name.indexOf('/') + 1);

function indexOf(languages: readonly Searched[]) {
  const index = new MiniSearch<{ id: string; title: string; plain: string }>({
    fields: ['title', 'plain'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: askedTerms,
      combineWith: 'AND',
      prefix: (term) => !HAN.test(term),
      fuzzy: (term) => (!HAN.test(term) && term.length > 4 ? 0.2 : false),
      boost: { title: 3 },
    },
  });
  languages.forEach(({ titles, plain }, place) => {
    for (const [id, text] of Object.entries(plain))
      index.add({ id: `${place}/${id}`, title: titles[id]!.replace(/<[^>]+>/g, ' '), plain: text });
  });
  return index;
}
