import type { NoteText } from '../../notes/note-text.ts';
import { indexNotes, type Search } from '../../notes/search.ts';
import { LANGUAGES, type Language } from '../language.svelte.ts';

type Texts = Readonly<Record<string, NoteText>>;

const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('../../notes/texts-en.ts')).TEXTS,
  zh: async () => (await import('../../notes/texts-zh.ts')).TEXTS,
};

let loaded: Partial<Record<Language, Texts>> = $state.raw({});
let search: Search | null = $state.raw(null);

/** Loads the notes of a language; rejects where the network does not give them. */
export async function loadNotes(language: Language): Promise<void> {
  if (loaded[language]) return;
  const texts = await LOADERS[language]();
  loaded = { ...loaded, [language]: texts };
}

/** The notes of a language by id, or of the other one while they are on their way. */
export const notesIn = (language: Language): Texts =>
  loaded[language] ?? Object.values(loaded)[0] ?? {};

/** Loads what a search over both languages needs. */
export async function loadSearch(): Promise<void> {
  if (search) return;
  await Promise.all(LANGUAGES.map(loadNotes));
  search = indexNotes(LANGUAGES.map((language) => loaded[language]!));
}

/** The ids a query finds, best first; null while the index is on its way. */
export const found = (query: string): readonly string[] | null => search?.(query) ?? null;
