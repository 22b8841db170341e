import { expect } from '@playwright/test';
import { test } from './bench-test.ts';
import { patience } from './bench.ts';
import { press } from './keyboard.ts';
import { LessonWindow } from './lesson.ts';
import { LANGUAGES, locales } from './wording.ts';

for (const language of LANGUAGES)
  test.describe(language, () => {
    // the reader's own language is the other one: a lesson's link brings its own
    test.use({ locale: locales[language === 'en' ? 'zh' : 'en'] });

    test('a sheet and its key come from one run', async ({ page }) => {
      const sheet = new LessonWindow(page, language);
      const { says } = sheet;
      await sheet.open('worksheet');
      await expect(sheet.button(says.sheet.print)).toBeEnabled(patience);
      const axes = page.locator('main svg text');
      const empty = await axes.allTextContents();
      await expect(sheet.verdict).toHaveCount(0);

      await sheet.link(says.sheet.withKey).press('Enter');
      await expect(sheet.verdict).toBeVisible();
      expect(await axes.allTextContents()).toEqual(expect.arrayContaining(empty));
    });
  });

test('pages are moved, removed and added by keyboard, and Back undoes it', async ({ page }) => {
  const lesson = new LessonWindow(page, 'en');
  const { says } = lesson;
  const rows = page.getByRole('list').getByRole('listitem');
  await lesson.open('lesson');
  await expect(rows).toHaveCount(3);
  const down = page.getByRole('button', { name: says.form.down(says.form.kinds.title) });
  await press(down);
  await expect(rows.nth(1)).toContainText(says.form.kinds.title);
  await expect(down).toBeFocused();
  await expect.poll(() => page.url()).toContain('pages=q.learns.default.depth_t_c.plane');

  await press(page.getByRole('button', { name: says.form.remove(says.form.kinds.title) }));
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await press(lesson.button(says.form.add));
  await expect(rows).toHaveCount(4);
});

test('a speaker’s window that crashes is noticed by the projection', async ({ page, context }) => {
  const projection = new LessonWindow(page, 'en');
  const { says } = projection;
  const speaker = new LessonWindow(await context.newPage(), 'en');
  await projection.open('present');
  await speaker.open('speaker');
  await expect(speaker.page.getByText(says.speaker.open)).toBeVisible();
  const crashed = speaker.page.waitForEvent('crash');
  // a page that crashes on its way never arrives
  void speaker.page.goto('chrome://crash').catch(() => {});
  await crashed;
  const lost = page.getByRole('status').filter({ hasText: says.talk.lost });
  await expect(lost).toBeVisible();

  const another = new LessonWindow(await context.newPage(), 'en');
  await another.open('speaker');
  await expect(lost).toHaveCount(0);
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
