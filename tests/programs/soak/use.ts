import type { Page } from 'playwright';
import { SCENARIOS } from '../../../scenarios/all.ts';

/** What was done in a stretch of time. */
export interface Used {
  readonly turns: number;
  /** From each turn of a knob until a curve was there, in milliseconds. */
  readonly redraws: readonly number[];
}

/** A turn is waited for no longer. */
const PATIENCE = 60_000;
/** Turns of knobs on a scenario before it is changed. */
const TURNS = 12;

/** A reader who never rests: turns knobs, scrubs, forks, plays, opens every tool and goes to the next scenario. */
export class Use {
  #done = 0;
  #redraws: number[] = [];

  constructor(
    private readonly page: Page,
    private readonly site: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.site}#/bench`);
    await this.page.locator('main.bench').waitFor();
  }

  /** Goes on for so many milliseconds. */
  async goOn(milliseconds: number): Promise<Used> {
    const end = Date.now() + milliseconds;
    const before = this.#done;
    this.#redraws = [];
    while (Date.now() < end) await this.#act(this.#done++);
    return { turns: this.#done - before, redraws: this.#redraws };
  }

  async #act(i: number): Promise<void> {
    if (i % TURNS === 0) await this.#goTo(i / TURNS);
    await this.#turn(i);
    const { keyboard } = this.page;
    await this.#scrub();
    if (i % 4 === 1) for (const key of [']', ' ', '.', '>', '0']) await keyboard.press(key);
    if (i % 6 === 2) await this.#fork();
    if (i % 6 === 5) await this.#openTools();
    if (i % TURNS === 7) await keyboard.press('Shift+R');
  }

  /** The scenario whose turn it is, every second time in its last stage. */
  async #goTo(visit: number): Promise<void> {
    const slugs = Object.keys(SCENARIOS);
    const slug = slugs[visit % slugs.length]!;
    const stages = Object.keys(SCENARIOS[slug]!.stages);
    const stage = Math.floor(visit / slugs.length) % 2 ? stages.at(-1) : stages[0]!;
    const hash = `#/bench/${slug}${stage === stages[0] ? '' : `?stage=${stage}`}`;
    await this.page.evaluate((to) => (location.hash = to), hash);
    await this.page.locator(`main.bench [data-part^="knob:"]`).first().waitFor();
  }

  /** Turns a knob by keyboard and waits for its curve. */
  async #turn(i: number): Promise<void> {
    const knobs = this.page.locator('[data-part^="knob:"] input[type=range]');
    await knobs.nth(i % (await knobs.count())).focus();
    const start = Date.now();
    await this.page.keyboard.press(i % 5 < 3 ? 'PageUp' : 'ArrowLeft');
    await this.page
      .locator('.timeline path[d*="V1M"]')
      .first()
      .waitFor({ state: 'attached', timeout: PATIENCE });
    this.#redraws.push(Date.now() - start);
  }

  async #scrub(): Promise<void> {
    await this.page.locator('.timeline input').focus();
    for (const key of ['Home', 'PageUp', 'ArrowRight', 'PageUp', 'End'])
      await this.page.keyboard.press(key);
  }

  /** Goes on from the middle under another knob, and takes that back. */
  async #fork(): Promise<void> {
    await this.page.keyboard.press('m');
    const knobs = this.page.locator('[data-part^="knob:"] input[type=range]');
    await knobs.last().focus();
    await this.page.keyboard.press('PageDown');
    await this.page.waitForTimeout(500);
    await this.page.keyboard.press('m');
    await this.page.keyboard.press('Shift+R');
  }

  async #openTools(): Promise<void> {
    const tools = this.page.locator('.tools button');
    for (let i = 0; i < (await tools.count()); i++) {
      await tools.nth(i).click();
      await this.page.waitForTimeout(300);
      await tools.nth(i).click();
    }
  }
}
