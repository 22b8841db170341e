import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { Bench, diverging, small, type Settings } from './bench.ts';
import type { Language } from './wording.ts';

const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };
const untidy: Settings = { ...small, colour: 'red' };

/** Every two of language, colours and width meet. */
const looks = [
  { language: 'en', colorScheme: 'light', width: 1440 },
  { language: 'en', colorScheme: 'dark', width: 390 },
  { language: 'zh', colorScheme: 'dark', width: 1440 },
  { language: 'zh', colorScheme: 'light', width: 390 },
] as const;

for (const { language, colorScheme, width } of looks)
  test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
    test.use({ locale: locales[language], colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing in any state', async ({ page }) => {
      const bench = new Bench(page, language);
      const release = await bench.holdEngine();
      await bench.open(untidy);
      await expect(bench.notice(bench.says.notices.unknown('colour'))).toBeVisible();
      expect(await faults(page), 'training, with a notice').toEqual([]);

      release();
      await bench.finished();
      expect(await faults(page), 'every seed done').toEqual([]);

      await bench.tableSwitch.click();
      await expect(page.getByRole('table')).toBeVisible();
      for (const { label } of Object.values(bench.text.knobs))
        await bench.button(bench.says.knobs.about(label)).click();
      await bench.field('depth').fill('12');
      await bench.field('depth').press('Enter');
      await expect(bench.knobs.getByRole('alert')).toBeVisible();
      expect(await faults(page), 'with table, help and a refusal').toEqual([]);

      await page.keyboard.press('Tab');
      await page.keyboard.press('?');
      await expect(bench.dialog).toBeVisible();
      expect(await faults(page, 'dialog'), 'the list of keys').toEqual([]);
    });

    test('axe finds nothing where things go wrong', async ({ page }) => {
      const bench = new Bench(page, language);
      await bench.open(diverging);
      await bench.finished();
      await expect(bench.divergence('linear')).toBeVisible();
      expect(await faults(page), 'a run that diverged').toEqual([]);

      await page.route('**/trainer.worker*', (route) => route.abort());
      await page.reload();
      await expect(bench.measurement.getByRole('alert')).toBeVisible();
      expect(await faults(page), 'an engine that does not load').toEqual([]);
    });
  });

for (const language of ['en', 'zh'] as const)
  test.describe(language, () => {
    test.use({ locale: locales[language] });

    test('nothing is wider than the window', async ({ page }) => {
      const bench = new Bench(page, language);
      const beyond = () =>
        page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      await bench.open({ ...untidy, depth: '8' });
      await expect(bench.notice(bench.says.notices.unknown('colour'))).toBeVisible();
      await bench.drawn();
      await bench.tableSwitch.click();
      await expect(page.getByRole('table')).toBeVisible();
      for (const width of [320, 360, 390, 768, 1024, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(beyond, `at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
