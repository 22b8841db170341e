import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { drill as en } from '../../src/words/drill-en.ts';
import { test } from './bench-test.ts';
import { saying } from './wording.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name: saying(name) });
const gradesIn = (page: Page) => page.getByRole('group', { name: en.howWell });

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
