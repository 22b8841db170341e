import type { Component } from 'svelte';
import BenchRoom from './bench/BenchRoom.svelte';
import { slugIn } from './bench/bench.svelte.ts';
import { language } from './language.svelte.ts';
import { pageIn, type Page, type Visit } from './route.ts';
import { loadText } from './scenario-texts.svelte.ts';

export type PageComponent = Component<{ visit: Visit }>;

/** What a page is made of, loaded when it is gone to; the bench is what most come for, so it is there at once. */
const LOADERS: Readonly<Record<Page, (hash: string) => Promise<PageComponent>>> = {
  home: async () => (await import('./home/HomePage.svelte')).default,
  bench: async (hash) => {
    await loadText(slugIn(hash), language());
    return BenchRoom;
  },
  guide: async () => (await import('./guide/GuidePage.svelte')).default,
  notes: async () => (await import('./notes/NotesPage.svelte')).default,
  drill: async () => (await import('./drill/DrillPage.svelte')).default,
  lesson: async () => (await import('./lesson/LessonPage.svelte')).default,
  about: async () => (await import('./about/AboutPage.svelte')).default,
};

/** The page an address leads to, ready to be shown. Rejects where the network does not give it. */
export const loadPage = ({ hash }: Visit): Promise<PageComponent> => LOADERS[pageIn(hash)](hash);
