import { byId } from './note-text.ts';

/** What is searched of every note in English, by its id. */
export const PLAIN = byId(
  import.meta.glob<string>('./*/*.en.md', { eager: true, import: 'default', query: '?plain' }),
);
