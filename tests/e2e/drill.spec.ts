import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { drill as en } from '../../src/words/drill-en.ts';
import { drill as zh } from '../../src/words/drill-zh.ts';
import { test } from './bench-test.ts';
import { saying } from './wording.ts';

const WORDS = { en, zh };
const LOCALES = { en: 'en-GB', zh: 'zh-CN' };

const button = (page: Page, name: string) => page.getByRole('button', { name: saying(name) });
const gradesIn = (page: Page) => page.getByRole('group', { name: en.howWell });

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('a card is answered and graded, and a reload keeps it', async ({ page }) => {
  await page.goto('./#/drill?topic=losses');
  await button(page, en.show).click();
  await expect(page.getByRole('heading', { name: en.answer })).toBeFocused();
  await gradesIn(page)
    .getByRole('button', { name: saying(en.grades.easy) })
    .click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();

  await page.goto('./#/drill/progress');
  await expect(page.getByText(saying(en.progress.cards(1, NaN)))).toBeVisible();
  await page.reload();
  await expect(page.getByText(saying(en.progress.cards(1, NaN)))).toBeVisible();
});

test('a grade is taken back', async ({ page }) => {
  await page.goto('./#/drill?topic=losses');
  const question = page.getByRole('heading', { level: 2 }).first();
  const asked = await question.innerText();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(question).not.toHaveText(asked);
  await page.keyboard.press('u');
  await expect(question).toHaveText(asked);
});

for (const language of ['en', 'zh'] as const)
  test.describe(language, () => {
    const all = WORDS[language];
    const says = all.interview;
    test.use({ locale: LOCALES[language] });

    test('a mock interview by keyboard, from start to what to look at again', async ({ page }) => {
      await page.clock.install({ time: new Date(2026, 10, 29, 20) });
      await page.goto('./#/drill/interview?minutes=10&seed=7');
      await expect(button(page, says.start)).toBeVisible();
      await page.clock.pauseAt(new Date(2026, 10, 29, 21));
      await button(page, says.start).focus();
      await page.keyboard.press('Enter');
      const question = page.getByRole('heading', { level: 2 });
      await expect(question).toBeFocused();
      await expect(page.getByRole('timer')).toHaveText('10:00');

      await page.clock.runFor(65_000);
      await expect(page.getByRole('timer')).toHaveText('8:55');
      await button(page, says.pause).focus();
      await page.keyboard.press('Enter');
      await page.clock.runFor(60_000);
      await expect(page.getByRole('timer')).toHaveText('8:55');
      await page.keyboard.press('Enter');
      await button(page, says.hideClock).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('timer')).toBeHidden();

      await page.getByLabel(says.yours).focus();
      await page.keyboard.type('1 ReLU');
      await button(page, all.show).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: all.answer })).toBeFocused();
      // axe waits for timers.
      await page.clock.resume();
      expect(await faults(page), 'a question and its answer').toEqual([]);
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
      expect(await faults(page), 'the end').toEqual([]);

      await page.reload();
      await expect(page.getByRole('heading', { name: says.over })).toBeVisible();
    });
  });

test('tonight keeps its ticks', async ({ page }) => {
  await page.goto('./#/drill/tonight');
  const boxes = page.getByRole('checkbox');
  await boxes.first().check();
  await page.reload();
  await expect(boxes.first()).toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();
  await page.getByRole('radio', { name: en.tonight.minutes(180) }).check();
  await expect(boxes.first()).toBeChecked();
});

test('progress goes out, is deleted, and comes back', async ({ page }) => {
  const { progress } = en;
  await page.goto('./#/drill?topic=losses');
  await button(page, en.show).click();
  await page.keyboard.press('3');
  await page.goto('./#/drill/progress');
  const one = page.getByText(saying(progress.cards(1, NaN)));
  await expect(one).toBeVisible();

  const downloading = page.waitForEvent('download');
  await button(page, progress.export).click();
  const file = readFileSync(await (await downloading).path());

  await button(page, progress.delete).click();
  await button(page, progress.yes).click();
  await expect(page.getByText(saying(progress.cards(0, NaN)))).toBeVisible();

  const take = (buffer: Buffer) =>
    page
      .getByLabel(progress.import)
      .setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer });
  await take(Buffer.from('{"format":'));
  await expect(page.getByRole('status').filter({ hasText: progress.faults.json })).toBeVisible();
  await take(file);
  await expect(one).toBeVisible();
  await take(Buffer.from('[]'));
  await expect(page.getByRole('status').filter({ hasText: progress.faults.format })).toBeVisible();
  await page.reload();
  await expect(one).toBeVisible();
});

test('where storage is refused it works, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto('./#/drill?topic=losses');
  await expect(page.getByText(en.fleeting)).toBeVisible();
  await button(page, en.show).click();
  await page.keyboard.press('3');
  await page.getByRole('link', { name: en.progress.title }).click();
  await expect(page.getByText(saying(en.progress.cards(1, NaN)))).toBeVisible();
});

test('a bad address gives a plain message and working cards', async ({ page }) => {
  await page.goto('./#/drill/nowhere');
  await expect(page.getByText(en.noSuchPlace('nowhere'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
