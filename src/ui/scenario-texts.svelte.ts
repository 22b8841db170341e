import type { ScenarioText } from '../notes/scenario-text.ts';
import type { Language } from './language.svelte.ts';

const titles = import.meta.glob<string>('../../scenarios/*/{en,zh}.md', {
  eager: true,
  import: 'default',
  query: '?title',
});
const modules = import.meta.glob<ScenarioText>('../../scenarios/*/{en,zh}.md', {
  import: 'default',
});

let loaded: Readonly<Record<string, ScenarioText>> = $state.raw({});

const fileOf = (slug: string, language: Language) => `../../scenarios/${slug}/${language}.md`;

/** The scenario's title as HTML; all titles are there from the start. */
export const titleOf = (slug: string, language: Language): string =>
  titles[fileOf(slug, language)]!;

/** Loads a scenario's sentences in a language. Rejects if its folder has no such file, or the network none. */
export async function loadText(slug: string, language: Language): Promise<void> {
  const file = fileOf(slug, language);
  const load = modules[file];
  if (!load) throw new Error(`scenario "${slug}" has no ${language}.md`);
  if (loaded[file]) return;
  const text = await load();
  loaded = { ...loaded, [file]: text };
}

let rest: Promise<void> | null = null;

/** Loads, once, what was not asked for yet, so that other scenarios and the other language open at once, network or none. */
export function loadTexts(): Promise<void> {
  rest ??= loadAll().catch((error: unknown) => {
    rest = null;
    throw error;
  });
  return rest;
}

async function loadAll(): Promise<void> {
  const texts = await Promise.all(
    Object.entries(modules).map(async ([file, load]) => [file, await load()] as const),
  );
  loaded = Object.fromEntries(texts);
}

/** A scenario's sentences in a language, or in the other one while they are on their way. Throws if neither is there. */
export function textOf(slug: string, language: Language): ScenarioText {
  const other = language === 'en' ? 'zh' : 'en';
  const text = loaded[fileOf(slug, language)] ?? loaded[fileOf(slug, other)];
  if (!text) throw new Error(`the sentences of "${slug}" are not loaded yet`);
  return text;
}
