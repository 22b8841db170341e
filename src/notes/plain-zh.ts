import { byId } from './note-text.ts';

/** What is searched of every note in Chinese, by its id. */
export const PLAIN = byId(
  import.meta.glob<string>('./*/*.zh.md', { eager: true, import: 'default', query: '?plain' }),
);
