import type { NoteText } from '../../notes/note-text.ts';
import { LANGUAGES, type Language } from '../language.svelte.ts';

type Texts = Readonly<Record<string, NoteText>>;

const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('../../notes/texts-en.ts')).TEXTS,
  zh: async () => (await import('../../notes/texts-zh.ts')).TEXTS,
};

let loaded: Partial<Record<Language, Texts>> = $state.raw({});

/** Loads every note of a language; rejects where the network does not give them. */
export async function loadNotes(language: Language): Promise<void> {
  const texts = await LOADERS[language]();
  loaded = { ...loaded, [language]: texts };
}

/** Every note by its id in a language, or in another while that is on its way; empty before any has come. */
export function notesIn(language: Language): { language: Language; texts: Texts } {
  const there = [language, ...LANGUAGES].find((each) => loaded[each]) ?? language;
  return { language: there, texts: loaded[there] ?? {} };
}
