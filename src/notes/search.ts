import MiniSearch from 'minisearch';

/** Notes by words of either language. */
export interface NoteIndex {
  /** The ids of those that have every word asked for, best first. */
  find(query: string): readonly string[];
  /** How well each fits a text of some length, by id: any word in common counts, the rare ones more. */
  rank(text: string): ReadonlyMap<string, number>;
}

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
export function indexNotes(languages: readonly Searched[]): NoteIndex {
  const index = indexOf(languages);
  return {
    find: (query) => [...new Set(index.search(query).map(({ id }) => idIn(id as string)))],
    rank(text) {
      const found = index.search(text, { combineWith: 'OR', prefix: false, fuzzy: false });
      // Worst first, so that of a note's two languages the better one stays.
      return new Map(found.reverse().map(({ id, score }) => [idIn(id as string), score]));
    },
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
