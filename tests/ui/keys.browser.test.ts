import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Keys from '../../src/ui/Keys.svelte';
import { SHORTCUTS } from '../../src/ui/keyboard.ts';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import { shortcutsOn, turnShortcuts } from '../../src/ui/shortcuts.svelte.ts';
import '../../src/ui/styles/index.css';

beforeEach(async () => {
  await chooseLanguage('en');
  turnShortcuts(true);
});

test('it opens as a dialog and lists every shortcut', async () => {
  const screen = await render(Keys, { open: false, onClose: vi.fn() });
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await screen.rerender({ open: true });
  await expect.element(screen.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  expect(screen.getByRole('definition').elements()).toHaveLength(SHORTCUTS.length);
});

test.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['its button', () => page.getByRole('button', { name: 'Close' }).click()],
])('%s closes it', async (_, close) => {
  const onClose = vi.fn();
  await render(Keys, { open: true, onClose });
  await close();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

test('single keys can be turned off, and stay so', async () => {
  const screen = await render(Keys, { open: true, onClose: vi.fn() });
  const box = screen.getByRole('checkbox', { name: 'Single-key shortcuts' });
  await expect.element(box).toBeChecked();
  await box.click();
  expect(shortcutsOn()).toBe(false);
  expect(localStorage.getItem('ablate.shortcuts')).toBe('off');
});
