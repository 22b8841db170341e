import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './bench-test.ts';
import { patience } from './bench.ts';
import { LessonWindow } from './lesson.ts';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const language of ['en', 'zh'] as const)
  test.describe(language, () => {
    // the reader's own language is the other one: a lesson's link brings its own
    test.use({ locale: locales[language === 'en' ? 'zh' : 'en'] });

    test('a lesson is held in two windows by keyboard alone', async ({ page, context }) => {
      const projection = new LessonWindow(page, language);
      const { says, text } = projection;
      await projection.open('present');
      await expect(projection.heading).toBeFocused();
      await expect(page.getByRole('banner')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute(
        'lang',
        { en: 'en', zh: 'zh-CN' }[language],
      );

      await page.keyboard.press('PageDown');
      await expect(projection.heading).toHaveText(text.claims['learns']!.label);
      for (const key of ['1', '1', '2']) await page.keyboard.press(key);
      await expect(projection.choice(0, 2)).toBeVisible();
      await expect(page.getByText(says.talk.covered)).toBeVisible();

      await projection.tabTo(projection.link(says.talk.speaker));
      const opened = context.waitForEvent('page');
      await page.keyboard.press('Enter');
      const speaker = new LessonWindow(await opened, language);
      await expect(speaker.page.getByText(says.speaker.open)).toBeVisible();
      // who comes late is told where the talk stands
      await expect(speaker.heading).toHaveText(text.claims['learns']!.label);
      await expect(speaker.choice(0, 2)).toBeVisible();
      await speaker.page.keyboard.press('2');
      await expect(projection.choice(1, 2)).toBeVisible();

      await speaker.page.keyboard.press('PageDown');
      await expect(page.getByText(says.talk.covered)).toHaveCount(0);
      await expect(projection.verdict).toBeVisible(patience);
      await expect(speaker.verdict).toBeVisible(patience);
      await expect(page.getByText(says.talk.guessed(2, 4))).toBeVisible();

      await page.keyboard.press('f');
      await expect(page.getByText(says.talk.frozen)).toBeVisible();
      await speaker.page.keyboard.press('PageDown');
      await expect(speaker.heading).not.toHaveText(text.claims['learns']!.label);
      await projection.onPage(2);
      await page.keyboard.press('f');
      await projection.onPage(3);

      const depth = page.getByRole('slider', { name: text.knobs['depth']!.label });
      await expect(depth).toHaveAttribute('aria-valuetext', '1');
      await page.keyboard.press('ArrowUp');
      await expect(depth).toHaveAttribute('aria-valuetext', '2');
      await speaker.page.keyboard.press('ArrowUp');
      await expect(depth).toHaveAttribute('aria-valuetext', '3');

      await speaker.page.keyboard.press('b');
      await expect(projection.button(says.talk.blank)).toBeVisible();
      await page.keyboard.press('.');
      await expect(projection.button(says.talk.blank)).toHaveCount(0);
      await page.keyboard.press('PageUp');
      await projection.onPage(2);

      // the place is in the address
      await page.reload();
      await projection.onPage(2);
      await expect(page.getByText(says.talk.guessed(2, 4))).toBeVisible(patience);

      await page.keyboard.press('Escape');
      await expect(projection.heading).toHaveText(says.title);
      await expect(speaker.page.getByText(says.speaker.closed)).toBeVisible();
      await speaker.page.close();
    });

    test('a sheet and its key come from one run', async ({ page }) => {
      const sheet = new LessonWindow(page, language);
      const { says } = sheet;
      await sheet.open('worksheet');
      await expect(sheet.button(says.sheet.print)).toBeEnabled(patience);
      const axes = page.locator('main svg text');
      const empty = await axes.allTextContents();
      await expect(sheet.verdict).toHaveCount(0);
      expect(await faults(page)).toEqual([]);

      await sheet.link(says.sheet.withKey).press('Enter');
      await expect(sheet.verdict).toBeVisible();
      expect(await axes.allTextContents()).toEqual(expect.arrayContaining(empty));
      expect(await faults(page)).toEqual([]);
    });

    test('axe finds nothing while a lesson is prepared and held', async ({ page }) => {
      // what is prepared is shown in the reader's own language
      const own = new LessonWindow(page, language === 'en' ? 'zh' : 'en');
      const lesson = new LessonWindow(page, language);
      await own.open('lesson', '&colour=red');
      await expect(page.getByRole('img', { name: own.says.share.code })).toBeVisible();
      await page.locator('summary').press('Enter');
      expect(await faults(page), 'prepared').toEqual([]);
      for (const at of ['1', '2', '2.1', '3']) {
        await lesson.open('present', `&at=${at}`);
        expect(await faults(page), `page ${at}`).toEqual([]);
      }
      await lesson.open('speaker', '&at=2');
      expect(await faults(page), 'the speaker’s window').toEqual([]);
    });
  });

test('pages are moved, removed and added by keyboard, and Back undoes it', async ({ page }) => {
  const lesson = new LessonWindow(page, 'en');
  const { says } = lesson;
  const rows = page.getByRole('list').getByRole('listitem');
  await lesson.open('lesson');
  await expect(rows).toHaveCount(3);
  const down = page.getByRole('button', { name: says.form.down(says.form.kinds.title) });
  await lesson.tabTo(down);
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText(says.form.kinds.title);
  await expect(down).toBeFocused();
  await expect.poll(() => page.url()).toContain('pages=q.learns.default.depth_t_c.plane');

  await lesson.tabTo(page.getByRole('button', { name: says.form.remove(says.form.kinds.title) }));
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await lesson.tabTo(lesson.button(says.form.add));
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(4);
});

test('a bad link says what is wrong and opens a lesson all the same', async ({ page }) => {
  const lesson = new LessonWindow(page, 'en');
  await page.goto('./#/present?of=nowhere&seeds=5&pages=q.x_');
  await expect(page.getByText('There is no scenario “nowhere”')).toBeVisible();
  await expect(lesson.heading).toBeVisible();
  await page.goto(`./#/lesson?of=relu-vs-linear&depth=12&pages=t_q.nothing.default`);
  await expect(page.getByText('depth takes 1…8')).toBeVisible();
  await expect(page.getByRole('list').getByRole('listitem')).toHaveCount(1);
});
