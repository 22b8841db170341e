import type { Words } from '../words/en.ts';
import { recall, remember } from './memory.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOADERS: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../words/en.ts')).en,
  zh: async () => (await import('../words/zh.ts')).zh,
};
/** The strings of the languages that have been loaded. */
const loaded: Partial<Record<Language, Words>> = {};
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

/** The strings of that language, which is loaded before anything is shown. */
export const words = (): Words => loaded[current]!;

/** Loads a language's strings. Rejects where the network does not give them. */
export async function loadWords(of: Language): Promise<void> {
  loaded[of] ??= await LOADERS[of]();
}

/** What a page says in that language, of what it brings in both. */
export const inLanguage = <T>(both: Readonly<Record<Language, T>>): T => both[current];

let asked = current;

/** Shows the page in another language for now, once it is loaded: a lesson's link brings its own. */
export async function showLanguage(shown: Language): Promise<void> {
  asked = shown;
  try {
    await loadWords(shown);
  } catch (error) {
    console.warn(error);
    return;
  }
  if (shown !== asked) return;
  current = shown;
  mark();
}

/** Shows the page in another language, now and next time. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  remember('language', chosen);
  await showLanguage(chosen);
}

/** Goes to the other language. */
export const switchLanguage = (): Promise<void> => chooseLanguage(asked === 'en' ? 'zh' : 'en');

function mark(): void {
  document.documentElement.lang = LANGUAGE_TAGS[current];
}
