import { byId, type NoteHead } from './note-text.ts';

/** Topic and headline of every note in English, by its id. */
export const HEADS = byId(
  import.meta.glob<NoteHead>('./*/*.en.md', { eager: true, import: 'default', query: '?head' }),
);
