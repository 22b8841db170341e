import { SCENARIOS } from '../../../scenarios/all.ts';
import type { OwnLink } from '../../notes/own-links.ts';
import { LANGUAGES, language } from '../language.svelte.ts';
import { headsIn } from '../note-heads.svelte.ts';
import { plain } from '../plain.ts';
import { titleOf } from '../scenario-texts.svelte.ts';
import { found } from './note-texts.svelte.ts';
import { isNote } from './notes-list.ts';

/** What a link leads to, split: `notes/iou-definition` → `['notes', 'iou-definition']`. */
export const targetOf = (link: OwnLink): ['notes' | 'bench', string] => {
  const [page, id] = link.split('/') as ['notes' | 'bench', string];
  return [page, id];
};

/** Whether a link, which may be kept from an earlier version, leads somewhere. */
export function leads(link: OwnLink): boolean {
  const [page, id] = targetOf(link);
  return page === 'bench' ? Object.hasOwn(SCENARIOS, id) : isNote(id);
}

/** The title of what a link leads to, as HTML; empty while it is on its way. */
export function linkTitle(link: OwnLink): string {
  const [page, id] = targetOf(link);
  return page === 'bench' ? titleOf(id, language()) : (headsIn(language())[id]?.title ?? '');
}

/** Scenarios by their titles and notes by all they say, in either language, best first. */
export function findLinks(query: string): readonly OwnLink[] {
  const asked = query.trim().toLowerCase();
  if (asked === '') return [];
  const scenarios = Object.keys(SCENARIOS).filter((slug) =>
    [slug, ...LANGUAGES.map((each) => plain(titleOf(slug, each)))].some((title) =>
      title.toLowerCase().includes(asked),
    ),
  );
  const notes = (found(query) ?? []).filter(isNote);
  return [
    ...scenarios.map((slug): OwnLink => `bench/${slug}`),
    ...notes.map((id): OwnLink => `notes/${id}`),
  ];
}
