import { expect, type Page } from '@playwright/test';
import { drill as en } from '../../src/words/drill-en.ts';
import { drill as zh } from '../../src/words/drill-zh.ts';
import { press } from './keyboard.ts';
import { saying, type Language } from './wording.ts';

/** A mock interview of ten minutes by keyboard alone, from its start to the list of what to look at again. */
export async function sitThrough(page: Page, language: Language): Promise<void> {
  const all = { en, zh }[language];
  const says = all.interview;
  const button = (name: string) => page.getByRole('button', { name: saying(name) });
  const question = page.getByRole('heading', { level: 2 });
  const timer = page.getByRole('timer');

  await page.clock.install({ time: new Date(2026, 10, 29, 20) });
  await page.goto('./#/drill/interview?minutes=10&seed=7');
  await expect(button(says.start)).toBeVisible();
  await page.clock.pauseAt(new Date(2026, 10, 29, 21));
  await press(button(says.start));
  await expect(question).toBeFocused();
  await expect(timer).toHaveText('10:00');

  await page.clock.runFor(65_000);
  await expect(timer).toHaveText('8:55');
  await press(button(says.pause));
  await page.clock.runFor(60_000);
  await expect(timer).toHaveText('8:55');
  await page.keyboard.press('Enter');
  await press(button(says.hideClock));
  await expect(timer).toBeHidden();

  await press(page.getByLabel(says.yours), '1');
  await page.keyboard.type(' ReLU');
  await press(button(all.show));
  await expect(page.getByRole('heading', { name: all.answer })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByText(saying(says.number(2, NaN)))).toBeVisible();
  await expect(question).toBeFocused();

  await page.clock.runFor(600_000);
  await expect(page.getByRole('status').filter({ hasText: says.up })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: says.over })).toBeFocused();
  const again = page.locator('section').filter({ hasText: says.again });
  await expect(again.getByRole('listitem')).toHaveCount(1);
  await expect(again.getByText('1 ReLU')).toBeVisible();
  await expect(again.locator('a[href^="#/notes/"]')).not.toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: says.over })).toBeVisible();
}
