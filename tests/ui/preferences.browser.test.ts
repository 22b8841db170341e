import { afterEach, expect, test, vi } from 'vitest';
import { chooseLanguage, preferred, switchLanguage, words } from '../../src/ui/language.svelte.ts';
import { recall, remember } from '../../src/ui/memory.ts';
import { chooseTheme, nextTheme, theme, themeVersion } from '../../src/ui/theme.svelte.ts';

afterEach(() => vi.restoreAllMocks());

test.each<[string[], string]>([
  [['zh-CN', 'en'], 'zh'],
  [['ZH-Hant-TW'], 'zh'],
  [['de', 'fr', 'en-GB', 'zh'], 'en'],
  [['de'], 'en'],
  [[], 'en'],
])('a reader of %j is shown %s', (languages, spoken) => expect(preferred(languages)).toBe(spoken));

test('the language marks the document, its words, and the next visit', async () => {
  await chooseLanguage('en');
  await switchLanguage();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(words().knobs.title).toBe('旋钮');
  expect(recall('language', ['en', 'zh'])).toBe('zh');
  await switchLanguage();
  expect(document.documentElement.lang).toBe('en');
});

test('the theme goes round, and a change of colours is counted', () => {
  chooseTheme('light');
  const before = themeVersion();
  nextTheme();
  expect([theme(), document.documentElement.dataset['theme']]).toEqual(['dark', 'dark']);
  expect(themeVersion()).toBe(before + 1);
  chooseTheme('dark');
  expect(themeVersion(), 'the same colours').toBe(before + 1);
  nextTheme();
  expect([theme(), document.documentElement.dataset['theme']]).toEqual(['auto', undefined]);
});

test('refused storage is no error', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(recall('language', ['en', 'zh'])).toBeNull();
  expect(() => remember('language', 'zh')).not.toThrow();
});

test('what was stored and means nothing is left out', () => {
  localStorage.setItem('ablate.theme', 'sepia');
  expect(recall('theme', ['light', 'dark'])).toBeNull();
  localStorage.removeItem('ablate.theme');
});
