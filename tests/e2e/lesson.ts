import { expect, type Locator, type Page } from '@playwright/test';
import { lesson as en } from '../../src/words/lesson-en.ts';
import { lesson as zh } from '../../src/words/lesson-zh.ts';
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

  /** Goes to a control as a keyboard does. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('80 presses of Tab do not reach the control');
  }
}
