import type { GuideHead, GuideText } from '../../notes/guide-text.ts';
import type { Language } from '../language.svelte.ts';

const heads = import.meta.glob<GuideHead>('../../../scenarios/*/guide.*.md', {
  eager: true,
  import: 'default',
  query: '?head',
});
const modules = import.meta.glob<GuideText>('../../../scenarios/*/guide.*.md', {
  import: 'default',
});

let loaded: Readonly<Record<string, GuideText>> = $state.raw({});

const fileOf = (slug: string, language: Language) =>
  `../../../scenarios/${slug}/guide.${language}.md`;

/** Title and summary of a guide. */
export const headOf = (slug: string, language: Language): GuideHead =>
  heads[fileOf(slug, language)]!;

/** Loads a guide's sentences in a language. Rejects if its folder has no such file, or the network none. */
export async function loadGuide(slug: string, language: Language): Promise<void> {
  const file = fileOf(slug, language);
  const load = modules[file];
  if (!load) throw new Error(`scenario "${slug}" has no guide.${language}.md`);
  if (loaded[file]) return;
  const text = await load();
  loaded = { ...loaded, [file]: text };
}

/** A guide's sentences in a language, or in the other one while they are on their way. Throws if neither is there. */
export function guideText(slug: string, language: Language): GuideText {
  const other = language === 'en' ? 'zh' : 'en';
  const text = loaded[fileOf(slug, language)] ?? loaded[fileOf(slug, other)];
  if (!text) throw new Error(`the guide to "${slug}" is not loaded yet`);
  return text;
}
