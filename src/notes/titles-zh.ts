import { byId } from './note-text.ts';

/** The headline of every note in Chinese, as HTML, by its id. */
export const TITLES = byId(
  import.meta.glob<string>('./*/*.zh.md', { eager: true, import: 'default', query: '?title' }),
);
