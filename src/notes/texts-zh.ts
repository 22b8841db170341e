import { byId, type NoteText } from './note-text.ts';

/** Every note in Chinese by its id. */
export const TEXTS = byId(
  import.meta.glob<NoteText>('./*/*.zh.md', { eager: true, import: 'default' }),
);
