import { expect } from '@playwright/test';
import { MATERIALS } from '../../src/publish/materials.ts';
import { about as en } from '../../src/words/about-en.ts';
import { about as zh } from '../../src/words/about-zh.ts';
import { test } from './bench-test.ts';
import { wording } from './wording.ts';

for (const { language, locale, says, colorScheme, width } of [
  { language: 'en', locale: 'en-GB', says: en, colorScheme: 'light', width: 1440 },
  { language: 'zh', locale: 'zh-CN', says: zh, colorScheme: 'dark', width: 390 },
] as const)
  test.describe(language, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('the foot of a page leads to the licences, which are read by keyboard', async ({
      page,
    }) => {
      await page.goto('./#/notes');
      await page.getByRole('link', { name: wording[language].says.pages.foot }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: says.title })).toBeVisible();
      for (const { name } of MATERIALS)
        await expect(page.getByRole('link', { name, exact: true })).toBeVisible();

      const entry = page.locator('summary').filter({ hasText: 'svelte' });
      await entry.press('Enter');
      await expect(page.getByRole('group', { name: 'svelte: MIT' })).toContainText('Permission');
    });
  });
