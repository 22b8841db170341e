import { byId, type NoteText } from './note-text.ts';

/** Every note in English by its id. */
export const TEXTS = byId(
  import.meta.glob<NoteText>('./*/*.en.md', { eager: true, import: 'default' }),
);
