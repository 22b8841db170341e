import type { NoteHead } from '../notes/note-text.ts';
import type { Language } from './language.svelte.ts';

type Heads = Readonly<Record<string, NoteHead>>;

const LOADERS: Readonly<Record<Language, () => Promise<Heads>>> = {
  en: async () => (await import('../notes/heads-en.ts')).HEADS,
  zh: async () => (await import('../notes/heads-zh.ts')).HEADS,
};

let heads: Partial<Record<Language, Heads>> = $state.raw({});

/** Loads the headlines of a language; rejects where the network does not give them. */
export async function loadHeads(language: Language): Promise<void> {
  if (heads[language]) return;
  const loaded = await LOADERS[language]();
  heads = { ...heads, [language]: loaded };
}

/** Topics and headlines in a language by id, or in the other one while they are on their way. */
export const headsIn = (language: Language): Heads =>
  heads[language] ?? Object.values(heads)[0] ?? {};
