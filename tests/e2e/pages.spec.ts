import { expect, test } from '@playwright/test';
import { PLACES } from '../../src/notes/ledger.ts';
import { home as homeEn } from '../../src/words/home-en.ts';
import { notes as notesEn } from '../../src/words/notes-en.ts';
import { Bench, inkOf, patience } from './bench.ts';
import { saying } from './wording.ts';

const all = Object.keys(PLACES).length;

test('home trains at once, and its three ways lead on', async ({ page }) => {
  const bench = new Bench(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: homeEn.title })).toBeVisible();
  const live = page.getByRole('region', { name: homeEn.live });
  const chart = live.getByRole('img', { name: saying(bench.text.probes['accuracy']!.label) });
  for (const arm of [1, 2]) await expect.poll(() => inkOf(chart, arm), patience).toBeGreaterThan(0);

  // a knob turned here is turned on the bench, and leaves this page's address alone
  const { label } = bench.text.knobs['depth']!;
  const depth = live.getByRole('slider', { name: label, exact: true });
  await depth.focus();
  await page.keyboard.press('ArrowRight');
  await expect(depth).toHaveAttribute('aria-valuetext', '4');
  expect(new URL(page.url()).hash).toBe('');
  await live.getByRole('link', { name: homeEn.open }).click();
  await bench.isThere();
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '4');

  await page.goBack();
  await page.getByRole('link', { name: homeEn.notes(all) }).click();
  await expect(page.getByRole('heading', { level: 1, name: notesEn.title })).toBeVisible();
  await expect(page).toHaveTitle(`${notesEn.title} · Ablate`);
});

test('an address that leads nowhere comes to the way in and says so', async ({ page }) => {
  await page.goto('./#/nowhere');
  await expect(page.getByText(homeEn.lost('#/nowhere'))).toBeVisible();
});

test('notes are found in either language, opened, and closed again', async ({ page }) => {
  await page.goto('./#/notes');
  const rows = page.locator('.note-row');
  await expect(rows).toHaveCount(all);

  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: notesEn.search });
  await expect(search).toBeFocused();
  await search.fill('批归一化 测试');
  await expect(page).toHaveURL(/q=/);
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const found = rows.first().getByRole('link');
  const title = (await found.textContent())!;

  await page.keyboard.press('ArrowDown');
  await expect(found).toBeFocused();
  await page.keyboard.press('Enter');
  const note = page.getByRole('article', { name: title });
  await expect(note.getByRole('heading', { name: notesEn.answer })).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
  await expect(search).toHaveValue('批归一化 测试');
  await page.goBack();
  await expect(note).toBeHidden();

  await search.fill('qwertz');
  await expect(page.getByText(notesEn.none('qwertz'))).toBeVisible();
});

test('a note that is tried leads to its bench, and the bench back to it', async ({ page }) => {
  await page.goto('./#/notes/inverted-dropout');
  const note = page.locator('#note-inverted-dropout');
  await note.getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/bench\/dropout/);
  await page.locator('a[href="#/notes/inverted-dropout"]').click();
  await expect(note).toBeVisible();
});

test('a note that is not there is named, and all are shown', async ({ page }) => {
  await page.goto('./#/notes/nothing');
  await expect(page.getByText(notesEn.unknown('nothing'))).toBeVisible();
  await expect(page.locator('.note-row')).toHaveCount(all);
});
