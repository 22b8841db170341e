/** The pages, in the order of the bar; the first and the last are linked elsewhere. */
export const PAGES = ['home', 'bench', 'guide', 'notes', 'drill', 'lesson', 'about'] as const;
/** Rooms without the bar: what a lesson is shown as, and a bench within a page of somebody else's. */
export const BARE = ['present', 'speaker', 'worksheet', 'embed'] as const;
/** What in a bench's address has it stand alone in somebody else's page. */
const EMBED = 'embed';
export type Page = (typeof PAGES)[number] | (typeof BARE)[number];

/** Where the reader is; a new one each time the address changes, even back to what it was. */
export interface Visit {
  readonly hash: string;
}

const isPage = (name: string): name is Page =>
  ([...PAGES, ...BARE] as readonly string[]).includes(name);

/** Whether the page stands without the site's bar. */
export const isBare = (page: Page): boolean => (BARE as readonly string[]).includes(page);

/** The page an address leads to: `#/notes/relu-vs-linear?q=bend` → `notes`; home where it names none. */
export function pageIn(hash: string): Page {
  const name = /^#\/([a-z]+)/.exec(hash)?.[1] ?? '';
  if (name === 'bench' && placeIn(hash).query.has(EMBED)) return 'embed';
  return isPage(name) ? name : 'home';
}

/** What an address says within its page: `#/notes/a-b?q=x` → `{ path: 'a-b', query }`. Bad escapes are left as they are. */
export function placeIn(hash: string): { path: string; query: URLSearchParams } {
  const [, path = '', query = ''] = /^#\/[a-z]+\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  return { path, query: new URLSearchParams(query) };
}
