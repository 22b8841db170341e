import { expect, type Locator, type Page } from '@playwright/test';
import { REVISION } from '../../src/recipe/revision.ts';
import { plain, saying, slug, wording, type Language } from './wording.ts';

export type Settings = Readonly<Record<string, string>>;

/** How long training may take on a busy machine; nothing is measured by it. */
export const patience = { timeout: 150_000 };
/** A network that trains in a moment, for tests that do not ask what it learns. */
export const small: Settings = { depth: '1', width: '4', seeds: '3' };
/** A rate and a momentum that the linear arm does not bear. */
export const diverging: Settings = {
  depth: '4',
  width: '64',
  learningRate: '0.3',
  momentum: '0.95',
  seeds: '3',
};

/** The address of a bench with these settings. */
export const address = (settings: Settings = {}) =>
  `./#/bench/${slug}?${new URLSearchParams({ v: String(REVISION), ...settings })}`;

/** The bench as a reader meets it: its parts, found by role and by the page's own words. */
export class Bench {
  readonly says;
  readonly text;

  constructor(
    readonly page: Page,
    language: Language = 'en',
  ) {
    const { says, text } = wording[language];
    this.says = says;
    this.text = text;
  }

  async open(settings?: Settings): Promise<void> {
    await this.page.goto(address(settings));
    await this.isThere();
  }

  /** The page is mounted once its sentences have come, which may be after the load event. */
  async isThere(): Promise<void> {
    await expect(this.note).toBeVisible();
  }

  get title() {
    return plain(this.text.title);
  }
  get note() {
    return this.page.getByRole('article', { name: this.says.bench.note });
  }
  get measurement() {
    return this.page.getByRole('region', { name: this.says.bench.measurement });
  }
  get verdicts() {
    return this.page.getByRole('region', { name: this.says.verdicts.title });
  }
  get knobs() {
    return this.page.getByRole('complementary', { name: this.says.knobs.title });
  }
  get engine() {
    return this.page.getByRole('region', { name: this.says.engine.title });
  }
  get dialog() {
    return this.page.getByRole('dialog', { name: this.says.keys.title });
  }

  slider(knob: string) {
    return this.knobs.getByRole('slider', { name: this.text.knobs[knob]!.label, exact: true });
  }
  field(knob: string) {
    return this.knobs.getByLabel(this.says.knobs.typed(this.text.knobs[knob]!.label));
  }
  preset(name: string) {
    const presets = this.page.getByRole('region', { name: this.says.presets.title });
    return presets.getByRole('button', { name: saying(this.text.presets[name]!.label) });
  }
  phrase(name: string) {
    return this.note.getByRole('link', { name, exact: true });
  }
  /** One claim with its verdict. */
  claim(name: string) {
    const says = this.text.claims[name]!.label;
    return this.verdicts.getByRole('listitem').filter({ has: this.page.getByText(says) });
  }
  /** The panel of a probe's curves. */
  chart(probe: string) {
    const label = this.text.probes[probe]!.label;
    return this.measurement.getByRole('img', { name: saying(label) });
  }
  /** What the numbers on screen come to: one finding, or any. */
  finding(...names: string[]) {
    const sentences = Object.entries(this.text.findings)
      .filter(([name]) => names.length === 0 || names.includes(name))
      .map(([, sentence]) => saying(sentence).source);
    return this.measurement.getByRole('paragraph').filter({ hasText: RegExp(sentences.join('|')) });
  }
  /** The finding that an arm diverged. */
  divergence(arm: string) {
    const { label } = this.text.arms[arm]!;
    const sentence = saying(this.says.bench.diverged(label, NaN, 3, NaN, NaN, '§'));
    return this.measurement.getByRole('paragraph').filter({ hasText: sentence });
  }
  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }
  notice(text: string | RegExp) {
    return this.measurement.getByRole('status').filter({ hasText: text });
  }

  /** The step the cursor is at. */
  get cursor() {
    return this.measurement.getByRole('slider', { name: this.says.transport.cursor });
  }
  async atStep(step: number): Promise<void> {
    const says = this.says.transport.step(String(step));
    await expect(this.cursor).toHaveAttribute('aria-valuetext', says);
  }
  async stepNow(): Promise<number> {
    return Number(await this.cursor.inputValue());
  }

  /** Waits until the first seed is done in every arm; the others go on. */
  async drawn(): Promise<void> {
    await expect(this.finding()).toBeVisible(patience);
  }

  /** Waits until every claim has been measured on every seed. */
  async finished(): Promise<void> {
    await expect(this.verdicts.getByRole('heading')).toBeVisible();
    const pending = this.verdicts.getByText(saying(this.says.verdicts.pending(NaN, NaN)));
    await expect(pending).toHaveCount(0, patience);
  }

  /** The cells of the curves' table, row by row. */
  async tableRows(): Promise<string[][]> {
    const table = this.measurement.getByRole('table');
    await expect(table).toBeVisible();
    const rows = await table.getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }
  get tableSwitch() {
    return this.measurement.getByText(this.says.chart.table, { exact: true });
  }

  /** What the address says beside the page: `{ depth: '8', seeds: '3' }`. */
  settings(): Record<string, string> {
    const { v: _, ...settings } = Object.fromEntries(
      new URLSearchParams(new URL(this.page.url()).hash.split('?')[1] ?? ''),
    );
    return settings;
  }
  async addressSays(settings: Settings): Promise<void> {
    await expect.poll(() => this.settings()).toEqual(settings);
  }

  /** Presses the slider's thumb, moves it to a share of the track and, unless it is held, lets go. */
  async drag(slider: Locator, share: number, held = false): Promise<void> {
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    const [low, high, now] = await slider.evaluate((input: HTMLInputElement) =>
      [input.min, input.max, input.value].map(Number),
    );
    const thumb = 14;
    const x = (at: number) => box.x + thumb / 2 + at * (box.width - thumb);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x((now! - low!) / (high! - low!)), y);
    await this.page.mouse.down();
    await this.page.mouse.move(x(share), y, { steps: 8 });
    if (!held) await this.page.mouse.up();
  }

  /** Keeps the engine from loading until what it returns is called: training stands at step 0. */
  async holdEngine(): Promise<() => void> {
    let release = () => {};
    const gate = new Promise<void>((open) => (release = open));
    await this.page.route('**/trainer.worker*', async (route) => {
      await gate;
      await route.continue();
    });
    return release;
  }
}

/** How many pixels of the first canvas inside `place` are of an arm's colour. */
export const inkOf = (place: Locator, arm: number): Promise<number> =>
  place.evaluate((element, arm) => {
    const shown = element.querySelector('canvas')!;
    const probe = element.appendChild(document.createElement('i'));
    probe.style.cssText = `color: var(--arm-${arm}); forced-color-adjust: none`;
    const ink = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
    probe.remove();
    const copy = new OffscreenCanvas(shown.width, shown.height);
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(shown, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255 && ink.every((value, c) => Math.abs(value - data[i + c]!) < 8))
        count++;
    return count;
  }, arm);
