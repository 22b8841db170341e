import { expect, test } from 'vitest';
import { loadText, loadTexts, textOf, titleOf } from '../../src/ui/scenario-texts.svelte.ts';

test('titles are there from the start, sentences when they have been loaded', async () => {
  expect(titleOf('relu-vs-linear', 'en')).toContain('nonlinearity');
  expect(() => textOf('relu-vs-linear', 'en')).toThrow('not loaded yet');
  await loadText('relu-vs-linear', 'en');
  expect(textOf('relu-vs-linear', 'en').topic).toBe('Activations');
  expect(textOf('relu-vs-linear', 'en').title).toBe(titleOf('relu-vs-linear', 'en'));
  // Until the Chinese ones have come the English ones stand.
  expect(textOf('relu-vs-linear', 'zh')).toBe(textOf('relu-vs-linear', 'en'));
  await loadText('relu-vs-linear', 'zh');
  expect(textOf('relu-vs-linear', 'zh').topic).toBe('激活函数');
});

test('the rest can be loaded at once', async () => {
  await loadTexts();
  expect(textOf('dropout', 'zh').title).toBe(titleOf('dropout', 'zh'));
});

test('a folder without such a text is named', () =>
  expect(loadText('no-such', 'en')).rejects.toThrow('scenario "no-such" has no en.md'));
