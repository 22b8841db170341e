import { byId } from './note-text.ts';

/** The headline of every note in English, as HTML, by its id. */
export const TITLES = byId(
  import.meta.glob<string>('./*/*.en.md', { eager: true, import: 'default', query: '?title' }),
);
