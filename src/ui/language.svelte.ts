import { en, type Words } from '../words/en.ts';
import { zh } from '../words/zh.ts';
import { recall, remember } from './memory.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS: Record<Language, Words> = { en, zh };
/** What the document and its parts are marked with. */
export const LANGUAGE_TAGS: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** The first of a reader's languages that Ablate speaks; English if it is none. */
export function preferred(languages: readonly string[]): Language {
  const spoken = languages.map((tag) =>
    LANGUAGES.find((each) => tag.toLowerCase().startsWith(each)),
  );
  return spoken.find((each) => each !== undefined) ?? 'en';
}

let current = $state.raw<Language>(
  recall('language', LANGUAGES) ?? preferred(navigator.languages ?? []),
);
mark();

/** The language the page is shown in. */
export const language = (): Language => current;

/** The strings of that language. */
export const words = (): Words => WORDS[current];

/** What a page says in that language, of what it brings in both. */
export const inLanguage = <T>(both: Readonly<Record<Language, T>>): T => both[current];

/** Shows the page in another language for now: a lesson's link brings its own. */
export function showLanguage(shown: Language): void {
  current = shown;
  mark();
}

/** Shows the page in another language, now and next time. */
export function chooseLanguage(chosen: Language): void {
  showLanguage(chosen);
  remember('language', chosen);
}

/** Goes to the other language. */
export const switchLanguage = (): void => chooseLanguage(current === 'en' ? 'zh' : 'en');

function mark(): void {
  document.documentElement.lang = LANGUAGE_TAGS[current];
}
