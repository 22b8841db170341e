import type { ScenarioText } from '../src/notes/scenario-text.ts';

type Language = 'en' | 'zh';

const modules = import.meta.glob<ScenarioText>('./*/*.md', { eager: true, import: 'default' });

/** The scenario's sentences in a language. Throws if the folder has no such file. */
export function textOf(slug: string, language: Language): ScenarioText {
  const text = modules[`./${slug}/${language}.md`];
  if (!text) throw new Error(`scenario "${slug}" has no ${language}.md`);
  return text;
}
