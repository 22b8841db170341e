import type { NoteText } from '../../notes/note-text.ts';
import { indexNotes, type NoteIndex, type Searched } from '../../notes/search.ts';
import { loadNote } from '../../notes/texts.ts';
import { LANGUAGES, type Language } from '../language.svelte.ts';
import { headsIn, loadHeads } from '../note-heads.svelte.ts';

const PLAIN: Readonly<Record<Language, () => Promise<Searched['plain']>>> = {
  en: async () => (await import('../../notes/plain-en.ts')).PLAIN,
  zh: async () => (await import('../../notes/plain-zh.ts')).PLAIN,
};

let texts: Readonly<Record<string, NoteText>> = $state.raw({});
let index: NoteIndex | null = $state.raw(null);

/** Loads notes whole; rejects where the network does not give one. */
export async function loadWhole(ids: readonly string[], language: Language): Promise<void> {
  const missing = ids.filter((id) => !texts[`${language}/${id}`]);
  const loaded = await Promise.all(
    missing.map(async (id) => [`${language}/${id}`, await loadNote(id, language)] as const),
  );
  if (loaded.length > 0) texts = { ...texts, ...Object.fromEntries(loaded) };
}

/** A note in a language, or in the other one while it is on its way; null if neither is there. */
export const wholeIn = (id: string, language: Language): NoteText | null =>
  texts[`${language}/${id}`] ?? texts[`${language === 'en' ? 'zh' : 'en'}/${id}`] ?? null;

/** Loads what a search over both languages needs. */
export async function loadSearch(): Promise<void> {
  if (index) return;
  const searched = await Promise.all(
    LANGUAGES.map(async (language): Promise<Searched> => {
      const [plain] = await Promise.all([PLAIN[language](), loadHeads(language)]);
      const titles = Object.entries(headsIn(language)).map(
        ([id, { title }]) => [id, title] as const,
      );
      return { titles: Object.fromEntries(titles), plain };
    }),
  );
  index ??= indexNotes(searched);
}

/** The ids a query finds, best first; null while the index is on its way. */
export const found = (query: string): readonly string[] | null => index?.find(query) ?? null;

/** How well notes fit a text; null while the index is on its way. */
export const ranking = (): NoteIndex['rank'] | null => index?.rank ?? null;
