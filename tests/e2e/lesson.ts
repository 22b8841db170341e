import { expect, type Page } from '@playwright/test';
import { lesson as en } from '../../src/words/lesson-en.ts';
import { lesson as zh } from '../../src/words/lesson-zh.ts';
import { patience } from './bench.ts';
import { press } from './keyboard.ts';
import { saying, slug, wording, type Language } from './wording.ts';

/** Networks that train in a moment, on three pages. */
const prepared = 'depth=1&width=4&steps=100&pages=t_q.learns.default.depth_c.plane.default.depth';

type Room = 'lesson' | 'present' | 'speaker' | 'worksheet';

/** A window of a lesson as a teacher meets it, found by role and by the page's own words. */
export class LessonWindow {
  readonly says;
  readonly text;
  readonly verdicts;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.says = { en, zh }[language];
    this.text = wording[language].text;
    this.verdicts = wording[language].says.verdicts;
  }

  async open(room: Room, more = ''): Promise<void> {
    await this.page.goto(`./#/${room}?of=${slug}&lang=${this.language}&${prepared}${more}`);
    await expect(this.heading).toBeVisible();
  }

  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }
  button(name: string) {
    return this.page.getByRole('button', { name });
  }
  link(name: string) {
    return this.page.getByRole('link', { name, exact: true });
  }
  /** The choice of that number, with the hands counted for it. */
  choice(index: number, hands: number) {
    const choice = this.says.talk.choices[index]!;
    return this.page.getByRole('button', { name: this.says.talk.count(choice, hands) });
  }
  /** The verdict on the question, whatever it is, once every seed is done. */
  get verdict() {
    const { holds, fails } = this.verdicts;
    const sentences = [holds(NaN, 3), fails(NaN, 3)].map((each) => saying(each).source);
    return this.page.getByText(RegExp(sentences.join('|'))).first();
  }
  async onPage(number: number): Promise<void> {
    await expect(this.page.getByText(`${number} / 3`, { exact: true })).toBeVisible();
  }
}

/** A lesson of three pages held in two windows by keyboard alone, from its title until it is left. */
export async function holdLesson(page: Page, language: Language): Promise<void> {
  const projection = new LessonWindow(page, language);
  const { says, text } = projection;
  await projection.open('present');
  await expect(projection.heading).toBeFocused();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', { en: 'en', zh: 'zh-CN' }[language]);

  await page.keyboard.press('PageDown');
  await expect(projection.heading).toHaveText(text.claims['learns']!.label);
  for (const key of ['1', '1', '2']) await page.keyboard.press(key);
  await expect(projection.choice(0, 2)).toBeVisible();
  await expect(page.getByText(says.talk.covered)).toBeVisible();

  const opened = page.context().waitForEvent('page');
  await press(projection.link(says.talk.speaker));
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
}
