import { byId, type NoteHead } from './note-text.ts';

/** Topic and headline of every note in Chinese, by its id. */
export const HEADS = byId(
  import.meta.glob<NoteHead>('./*/*.zh.md', { eager: true, import: 'default', query: '?head' }),
);
