import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseGuide } from '../../src/notes/parse-guide.ts';
import type { Trial } from '../../src/recipe/guide.ts';
import { guide as en } from '../../src/words/guide-en.ts';
import { guide as zh } from '../../src/words/guide-zh.ts';
import { patience } from './bench.ts';
import { press, tabTo } from './keyboard.ts';
import { GUIDES } from './scenarios.ts';
import { plain, saying, textOf, wording, type Language } from './wording.ts';

type TrialName = 'predict' | 'transfer';

/** A guide as a reader without a mouse goes through it, found by role and by the page's own words. */
export class GuideWalk {
  readonly says;
  readonly text;
  readonly guide;
  readonly #arms;
  readonly #step;
  /** Where the slider was left. */
  #value = '';

  constructor(
    readonly page: Page,
    readonly slug: string,
    language: Language,
  ) {
    this.says = { en, zh }[language];
    const file = new URL(`../../scenarios/${slug}/guide.${language}.md`, import.meta.url);
    this.text = parseGuide(readFileSync(file, 'utf8'), `guide.${language}.md`);
    this.guide = GUIDES[slug]!;
    this.#arms = textOf(slug, language).arms;
    this.#step = wording[language].says.transport.step;
  }

  get main() {
    return this.page.getByRole('main');
  }
  heading(ask: string) {
    return this.main.getByRole('heading', { level: 1, name: plain(ask) });
  }
  button(name: string) {
    return this.main.getByRole('button', { name, exact: true });
  }
  link(name: string) {
    return this.main.getByRole('link', { name, exact: true });
  }
  /** The first point of an arm's curve, drawn by hand. */
  point(arm: string) {
    const name = this.says.point(this.#arms[arm]!.label, '0');
    return this.main.getByRole('slider', { name, exact: true });
  }
  get slider() {
    return this.main.getByRole('slider', { name: plain(this.text.predict.ask) });
  }
  get done() {
    return this.main.getByText(this.says.trained(8));
  }

  /** Locking in asks for what is missing, and takes it where it is. */
  async guess(name: TrialName): Promise<void> {
    const { guess, arms } = this.guide[name];
    await press(this.button(this.says.lock));
    switch (guess.kind) {
      case 'draw': {
        const labels = arms.map((arm) => this.#arms[arm]!.label);
        await expect(this.main.getByText(this.says.missing.draw(labels))).toBeVisible();
        await expect(this.point(arms[0]!)).toBeFocused();
        for (const arm of arms) await press(this.point(arm), 'ArrowUp');
        break;
      }
      case 'value':
        await expect(this.main.getByText(this.says.missing.value)).toBeVisible();
        await expect(this.slider).toBeFocused();
        this.#value = await this.slider.inputValue();
        await this.page.keyboard.press('PageUp');
        await expect(this.slider).not.toHaveValue(this.#value);
        this.#value = await this.slider.inputValue();
        break;
      case 'choice':
        await expect(this.main.getByText(this.says.missing.choice)).toBeVisible();
        await press(this.main.getByRole('radio').first(), 'Space');
    }
    await this.isGuessed(name);
  }

  /** What was guessed is on the page. */
  async isGuessed(name: TrialName): Promise<void> {
    const { guess, arms } = this.guide[name];
    if (guess.kind === 'choice') return expect(this.main.getByRole('radio').first()).toBeChecked();
    if (guess.kind === 'value') return expect(this.slider).toHaveValue(this.#value);
    for (const [i, arm] of arms.entries())
      await expect(this.point(arm)).toHaveAttribute('aria-valuenow', String(56 - 12 * i));
  }

  async lock(): Promise<void> {
    await press(this.button(this.says.lock));
  }

  /** How near the guess came, once the run is done. */
  async isJudged(name: TrialName): Promise<void> {
    const { says } = this;
    const { kind } = this.guide[name].guess;
    const found = this.main.getByText(
      RegExp(Object.values(says.calibration.fairly).join('|').replaceAll('.', '\\.')),
    );
    await expect(found).toBeVisible(patience);
    const sentences = {
      draw: [says.farthest('§', '§', '§')],
      value: [says.value('§', '§', '§', '§')],
      choice: [says.right('§'), says.wrong('§', '§'), says.unclear('§')],
    }[kind];
    const any = RegExp(sentences.map((sentence) => saying(sentence).source).join('|'));
    await expect(this.main.getByText(any).first()).toBeVisible();
  }

  /** Goes to every place where there is something to be seen. */
  async look({ looks }: Trial): Promise<void> {
    for (const [i, { at }] of Object.values(looks).entries()) {
      const place = this.button(this.says.look(i + 1));
      await press(place);
      await expect(place).toHaveAttribute('aria-pressed', 'true');
      if (at !== undefined)
        await expect(this.main.getByText(this.#step(String(at))).first()).toBeVisible();
    }
  }

  /** Uncovers an answer and finds its beginning. */
  async uncover(covered: string, answer: string): Promise<void> {
    const section = this.main.getByRole('region', { name: saying(covered) });
    await press(section.getByRole('button'));
    await expect(section.getByRole('button')).toHaveText(this.says.hideAnswer);
    const [beginning] = plain(answer).trim().split(/[{\n]/);
    await expect(section).toContainText(beginning!.slice(0, 12));
  }
}

/** All five steps of a guide by keyboard alone, from its first heading to the look at what came of it. */
export async function goThrough(walk: GuideWalk): Promise<void> {
  const { page, says, text, guide } = walk;
  await expect(walk.heading(text.predict.ask)).toBeFocused();
  await walk.guess('predict');
  await page.reload();
  await walk.isGuessed('predict');
  await walk.lock();

  await expect(walk.heading(text.run.ask)).toBeFocused();
  await expect(walk.done).toBeVisible(patience);
  await press(walk.link(says.next.observe));

  await expect(walk.heading(text.observe.ask)).toBeFocused();
  await walk.isJudged('predict');
  await walk.look(guide.predict);
  await press(walk.link(says.next.explain));

  await expect(walk.heading(text.explain.ask)).toBeFocused();
  await tabTo(walk.main.getByRole('textbox', { name: says.own }));
  await page.keyboard.type('0');
  await walk.uncover(says.model, text.explain.answer);
  for (const { question, answer } of text.explain.questions)
    await walk.uncover(plain(question), answer);
  await press(walk.link(says.next.transfer));

  await expect(walk.heading(text.transfer.ask)).toBeFocused();
  await walk.guess('transfer');
  await walk.lock();
  await walk.isJudged('transfer');
  await walk.look(guide.transfer);
  await page.goBack();
  await expect(walk.main.getByRole('textbox', { name: says.own })).toHaveValue('0');
  await page.goForward();
}
