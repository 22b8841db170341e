import { readFileSync } from 'node:fs';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

export type Language = 'en' | 'zh';
export const LANGUAGES = ['en', 'zh'] as const;
/** The browser's language for each. */
export const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** The scenario the tests go through. */
export const slug = 'relu-vs-linear';

/** The sentences of a scenario. */
export const textOf = (slug: string, language: Language) => {
  const file = new URL(`../../scenarios/${slug}/${language}.md`, import.meta.url);
  return parseScenarioText(readFileSync(file, 'utf8'), `${slug}/${language}.md`);
};

/** What the page says in each language: the interface's words and the scenario's text. */
export const wording = {
  en: { says: en, text: textOf(slug, 'en') },
  zh: { says: zh, text: textOf(slug, 'zh') },
};

/** Matches a sentence of the page whose blanks (`§`, NaN, or `{name:2}`) are filled with anything. */
export function saying(sentence: string): RegExp {
  const parts = plain(sentence).split(/§|NaN|\{\w+(?::\d)?\}/);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // a space that holds is a space
  return new RegExp(escaped.join('.+').replaceAll(' ', '\\s'));
}

/** HTML as it is read. */
export const plain = (html: string) => html.replace(/<[^>]+>/g, '');
