import { byId, type NoteText } from './note-text.ts';

const LOADERS = {
  en: byId(import.meta.glob<NoteText>('./*/*.en.md', { import: 'default' })),
  zh: byId(import.meta.glob<NoteText>('./*/*.zh.md', { import: 'default' })),
};

/** One note in a language. Rejects where there is no such note, or the network does not give it. */
export async function loadNote(id: string, language: 'en' | 'zh'): Promise<NoteText> {
  const load = LOADERS[language][id];
  if (!load) throw new Error(`there is no note "${id}"`);
  return load();
}
