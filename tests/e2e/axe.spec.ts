import { expect, test as bare } from '@playwright/test';
import { about as aboutEn } from '../../src/words/about-en.ts';
import { about as aboutZh } from '../../src/words/about-zh.ts';
import { drill as drillEn } from '../../src/words/drill-en.ts';
import { drill as drillZh } from '../../src/words/drill-zh.ts';
import { home as homeEn } from '../../src/words/home-en.ts';
import { home as homeZh } from '../../src/words/home-zh.ts';
import { notes as notesEn } from '../../src/words/notes-en.ts';
import { notes as notesZh } from '../../src/words/notes-zh.ts';
import { own as ownEn } from '../../src/words/own-en.ts';
import { own as ownZh } from '../../src/words/own-zh.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { Bench, diverging, patience, small, type Settings } from './bench.ts';
import { GuideWalk } from './guide.ts';
import { LessonWindow } from './lesson.ts';
import { SCENARIOS } from './scenarios.ts';
import { LANGUAGES, locales, plain, saying, slug, textOf } from './wording.ts';

const words = {
  en: { about: aboutEn, drill: drillEn, home: homeEn, notes: notesEn, own: ownEn },
  zh: { about: aboutZh, drill: drillZh, home: homeZh, notes: notesZh, own: ownZh },
};
const untidy: Settings = { ...small, colour: 'red' };

/** Stages that together show every kind of picture. */
const pictured = (() => {
  const seen = new Set<string>();
  return Object.entries(SCENARIOS).flatMap(([name, { stages }]) =>
    Object.entries(stages).flatMap(([stage, { views }]) => {
      const fresh = views.filter(({ kind }) => !seen.has(kind));
      for (const { kind } of fresh) seen.add(kind);
      return fresh.length > 0 ? [{ name, stage }] : [];
    }),
  );
})();

// What fades from one colour to another would be caught on the way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of LANGUAGES)
  test.describe(`axe finds nothing in ${language}, in either theme, on a screen or a phone,`, () => {
    test.use({ locale: locales[language] });
    const says = words[language];

    test('on a bench in any state', async ({ page }) => {
      const bench = new Bench(page, language);
      const release = await bench.holdEngine();
      await bench.open(untidy);
      await expect(bench.notice(bench.says.notices.unknown('colour'))).toBeVisible();
      await expectClean(page, 'training, with a notice');

      release();
      await bench.finished();
      await bench.tableSwitch.click();
      await expect(page.getByRole('table')).toBeVisible();
      for (const { label } of Object.values(bench.text.knobs))
        await bench.button(bench.says.knobs.about(label)).click();
      await bench.field('depth').fill('12');
      await bench.field('depth').press('Enter');
      await expect(bench.knobs.getByRole('alert')).toBeVisible();
      await expectClean(page, 'done, with table, help and a refusal');

      await page.keyboard.press('Tab');
      await page.keyboard.press('?');
      await expect(bench.dialog).toBeVisible();
      await expectClean(page, 'the list of keys', 'dialog');
    });

    test('on a bench where a run diverges', async ({ page }) => {
      const bench = new Bench(page, language);
      await bench.open(diverging);
      await bench.finished();
      await expect(bench.divergence('linear')).toBeVisible();
      await expectClean(page, 'a run that diverged');
    });

    // The browser complains of what does not load, so this is no test of a silent page.
    bare('on a bench whose engine does not load', async ({ page }) => {
      const bench = new Bench(page, language);
      await page.route('**/trainer.worker*', (route) => route.abort());
      await bench.open(small);
      await expect(bench.measurement.getByRole('alert')).toBeVisible();
      await expectClean(page, 'no engine');
    });

    for (const { name, stage } of pictured)
      test(`on the bench of ${name}, stage ${stage}`, async ({ page }) => {
        const bench = new Bench(page, language);
        const title = plain(textOf(name, language).title).replaceAll('|', '');
        await page.goto(`./#/bench/${name}?stage=${stage}&seeds=3`);
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await bench.finished();
        await expectClean(page, 'done');
      });

    test('at home and on the page about Ablate', async ({ page }) => {
      const bench = new Bench(page, language);
      await page.goto('./#/nowhere');
      await expect(page.getByText(says.home.lost('#/nowhere'))).toBeVisible();
      const live = page.getByRole('region', { name: says.home.live });
      const finding = live.getByText(saying(bench.text.findings['parted']!));
      await expect(finding.first()).toBeVisible(patience);
      await expectClean(page, 'home');

      await page.goto('./#/about');
      await page.locator('summary').filter({ hasText: 'svelte' }).click();
      await expect(page.getByRole('group', { name: 'svelte: MIT' })).toContainText('Permission');
      await expectClean(page, 'about');
    });

    test('among the notes', async ({ page }) => {
      await page.goto('./#/notes/softmax-loss');
      await expect(page.getByRole('heading', { name: says.notes.answer })).toBeVisible();
      await expectClean(page, 'a note');
      await page.getByRole('searchbox').fill('qwertz');
      await expect(page.getByText(says.notes.none('qwertz'))).toBeVisible();
      await expectClean(page, 'nothing found', 'main');
    });

    test('among own notes', async ({ page }) => {
      const sentence = 'Dropout: units are turned off at random in training';
      const long = `${'x '.repeat(200)}\n\`\`\`\n${'长'.repeat(300)}${'w'.repeat(300)}`;
      const text = `# 标题\n\n### Deep\n\n1. ${sentence}\n\n\`\`\`\n${long}`;
      const files = [
        { name: 'mine.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
        { name: 'blank.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      ];
      await page.goto('./#/notes/own');
      await expect(page.getByText(says.own.none)).toBeVisible();
      await expectClean(page, 'none yet', 'main');
      await page.locator('input[type=file]').setInputFiles(files);
      await page.getByRole('button', { name: says.own.addTo(sentence) }).click();
      await page.getByRole('searchbox').fill('dropout');
      await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
      await expectClean(page, 'own notes');

      await page.locator('main a[href="#/bench/dropout"]').click();
      await expect(page.getByRole('complementary', { name: says.own.brought })).toBeInViewport();
      await expectClean(page, 'a sentence on the bench', 'aside');
    });

    test('on the way through a guide', async ({ page }) => {
      const walk = new GuideWalk(page, slug, language);
      await page.goto('./#/guide/nonsense');
      await expect(page.getByText(walk.says.noGuide('nonsense'))).toBeVisible();
      await expectClean(page, 'all guides');

      await page.goto(`./#/guide/${slug}?step=observe`);
      await expect(page.getByText(walk.says.early)).toBeVisible();
      await walk.guess('predict');
      await expectClean(page, 'drawn');
      await walk.lock();
      await expect(walk.done).toBeVisible(patience);
      await expectClean(page, 'run');
      await walk.link(walk.says.next.observe).click();
      await walk.isJudged('predict');
      await walk.look(walk.guide.predict);
      await expectClean(page, 'observed');
      await walk.link(walk.says.next.explain).click();
      await walk.uncover(walk.says.model, walk.text.explain.answer);
      await expectClean(page, 'explained');
      await walk.link(walk.says.next.transfer).click();
      await walk.guess('transfer');
      await expectClean(page, 'chosen');
      await walk.lock();
      await walk.isJudged('transfer');
      await expectClean(page, 'transferred');

      const other = new GuideWalk(page, 'bn-gradient-flow', language);
      await page.goto('./#/guide/bn-gradient-flow?step=predict');
      await other.guess('predict');
      await expectClean(page, 'a number on a slider');
    });

    test('in the drill', async ({ page }) => {
      const { drill } = says;
      const button = (name: string) => page.getByRole('button', { name: saying(name) });
      const answer = page.getByRole('heading', { name: drill.answer });
      await page.goto('./#/drill?topic=losses');
      await expect(button(drill.show)).toBeVisible();
      await expectClean(page, 'a card');
      await button(drill.show).click();
      await expect(answer).toBeVisible();
      await expectClean(page, 'its answer');
      await page.keyboard.press('3');

      await page.goto('./#/drill/progress');
      await expect(page.getByText(saying(drill.progress.cards(1, NaN)))).toBeVisible();
      await expectClean(page, 'progress', 'main');
      await page.goto('./#/drill/tonight');
      await page.getByRole('checkbox').first().check();
      await expectClean(page, 'tonight', 'main');

      await page.goto('./#/drill/interview?minutes=10&seed=7');
      await expect(button(drill.interview.start)).toBeVisible();
      await expectClean(page, 'before an interview', 'main');
      await button(drill.interview.start).click();
      await button(drill.show).click();
      await expect(answer).toBeVisible();
      await expectClean(page, 'a question and its answer', 'main');
      await page.keyboard.press('1');
      await button(drill.interview.end).click();
      await expect(page.getByRole('heading', { name: drill.interview.over })).toBeVisible();
      await expectClean(page, 'the end', 'main');
    });

    test('while a lesson is prepared, held and printed', async ({ page }) => {
      const lesson = new LessonWindow(page, language);
      const { says } = lesson;
      await lesson.open('lesson', '&colour=red');
      await expect(page.getByRole('img', { name: says.share.code })).toBeVisible();
      await page.locator('summary').press('Enter');
      await expectClean(page, 'prepared');
      for (const at of ['1', '2', '2.1', '3.1']) {
        await lesson.open('present', `&at=${at}`);
        await lesson.onPage(Number(at[0]));
        if (at.endsWith('.1')) await expect(page.locator('.answer .head, .finding')).toBeVisible();
        await expectClean(page, `page ${at}`);
      }
      await lesson.open('speaker', '&at=2');
      await expect(page.getByText(says.speaker.closed)).toBeVisible();
      await expectClean(page, 'the speaker’s window');

      await lesson.open('worksheet');
      await expect(lesson.button(says.sheet.print)).toBeEnabled(patience);
      await expectClean(page, 'a sheet');
      await lesson.link(says.sheet.withKey).click();
      await expect(lesson.verdict).toBeVisible();
      await expectClean(page, 'its key');
    });
  });

for (const language of LANGUAGES)
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
