import { readFileSync } from 'node:fs';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

export type Language = 'en' | 'zh';

/** The scenario the tests go through. */
export const slug = 'relu-vs-linear';

const textIn = (language: Language) => {
  const file = new URL(`../../scenarios/${slug}/${language}.md`, import.meta.url);
  return parseScenarioText(readFileSync(file, 'utf8'), `${language}.md`);
};

/** What the page says in each language: the interface's words and the scenario's text. */
export const wording = {
  en: { says: en, text: textIn('en') },
  zh: { says: zh, text: textIn('zh') },
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
