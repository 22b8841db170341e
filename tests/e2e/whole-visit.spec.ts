import { expect } from '@playwright/test';
import { goThrough, GuideWalk } from './guide.ts';
import { sitThrough } from './interview.ts';
import { press } from './keyboard.ts';
import { holdLesson } from './lesson.ts';
import { SLUGS } from './scenarios.ts';
import { leaveNetwork, test } from './site-test.ts';
import { locales, plain } from './wording.ts';

/** In English the visit has a network; in Chinese it is cut after the first load. */
const visits = [
  { language: 'en', network: 'with a network', cut: false },
  { language: 'zh', network: 'without a network', cut: true },
] as const;

for (const { language, network, cut } of visits)
  test.describe(`${language}, by keyboard alone, ${network}`, () => {
    test.use({ locale: locales[language], serviceWorkers: cut ? 'allow' : 'block' });

    test.beforeEach(async ({ page, site }) => {
      if (cut) await leaveNetwork(page, site);
    });

    test('every step of every guide', async ({ page }) => {
      const walks = SLUGS.map((slug) => new GuideWalk(page, slug, language));
      await page.goto('./#/guide');
      await press(walks[0]!.link(plain(walks[0]!.text.title)));
      for (const [i, walk] of walks.entries())
        await test.step(walk.slug, async () => {
          await goThrough(walk);
          const next = walks[(i + 1) % walks.length]!;
          await press(walk.link(walk.says.nextGuide(plain(next.text.title))));
        });
      const { says } = walks[0]!;
      await press(walks[0]!.link(says.bench));
      await expect(page.getByRole('article')).toBeVisible();
    });

    test('a mock interview from its start to what to look at again', async ({ page }) => {
      await sitThrough(page, language);
    });
  });

for (const { language, network, cut } of visits)
  test.describe(`a lesson in ${language}, by keyboard alone, ${network}`, () => {
    // the reader's own language is the other one: a lesson's link brings its own
    test.use({
      locale: locales[language === 'en' ? 'zh' : 'en'],
      serviceWorkers: cut ? 'allow' : 'block',
    });

    test('is held in two windows', async ({ page, site }) => {
      if (cut) await leaveNetwork(page, site);
      await holdLesson(page, language);
    });
  });
