import { expect } from '@playwright/test';
import { test } from './bench-test.ts';
import { GuideWalk } from './guide.ts';
import { LANGUAGES, locales, plain, slug } from './wording.ts';

for (const language of LANGUAGES)
  test.describe(language, () => {
    test.use({ locale: locales[language] });

    test('an address that leads nowhere says so and shows what there is', async ({ page }) => {
      const { says, text } = new GuideWalk(page, slug, language);
      await page.goto('./#/guide/nonsense?step=run');
      await expect(page.getByText(says.noGuide('nonsense'))).toBeVisible();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
      await page.goto(`./#/guide/${slug}?step=dance`);
      await expect(page.getByText(says.noStep('dance'))).toBeVisible();
      await page.goto(`./#/guide/${slug}?step=observe`);
      await expect(page.getByText(says.early)).toBeVisible();
      await expect(page.getByText(plain(text.predict.ask))).toBeVisible();
    });
  });
