import type { ScenarioText } from '../notes/scenario-text.ts';

const modules = import.meta.glob<ScenarioText>('../../scenarios/*/*.md', {
  eager: true,
  import: 'default',
});

/** The scenario's sentences in a language. Throws if its folder has no such file. */
export function textOf(slug: string, language: 'en' | 'zh'): ScenarioText {
  const text = modules[`../../scenarios/${slug}/${language}.md`];
  if (!text) throw new Error(`scenario "${slug}" has no ${language}.md`);
  return text;
}
