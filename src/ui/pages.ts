import type { Component } from 'svelte';
import BenchRoom from './bench/BenchRoom.svelte';
import { ready } from './bench/ready.ts';
import { pageIn, placeIn, type Page, type Visit } from './route.ts';

export type PageComponent = Component<{ visit: Visit }>;

/** What a page is made of, loaded when it is gone to; the bench is what most come for, so it is there at once. */
const LOADERS: Readonly<Record<Page, (hash: string) => Promise<PageComponent>>> = {
  home: async () => {
    const [page] = await Promise.all([import('./home/HomePage.svelte'), ready('')]);
    return page.default;
  },
  bench: async (hash) => {
    await ready(hash);
    return BenchRoom;
  },
  embed: async (hash) => {
    const [page] = await Promise.all([import('./embed/EmbedPage.svelte'), ready(hash)]);
    return page.default;
  },
  guide: async (hash) => {
    const [page, { loadPlace }] = await Promise.all([
      import('./guide/GuidePage.svelte'),
      import('./guide/load-place.ts'),
    ]);
    await loadPlace(hash);
    return page.default;
  },
  notes: async (hash) =>
    placeIn(hash).path === 'own'
      ? (await import('./notes/OwnPage.svelte')).default
      : (await import('./notes/NotesPage.svelte')).default,
  drill: async () => (await import('./drill/DrillPage.svelte')).default,
  lesson: async () => (await import('./lesson/LessonPage.svelte')).default,
  present: async () => (await import('./lesson/present/PresentPage.svelte')).default,
  speaker: async () => (await import('./lesson/speaker/SpeakerPage.svelte')).default,
  worksheet: async () => (await import('./lesson/worksheet/WorksheetPage.svelte')).default,
  about: async () => (await import('./about/AboutPage.svelte')).default,
};

/** The page an address leads to, ready to be shown. Rejects where the network does not give it. */
export const loadPage = ({ hash }: Visit): Promise<PageComponent> => LOADERS[pageIn(hash)](hash);
