import type { Page } from 'playwright';
import { en } from '../../../src/words/en.ts';
import { opened } from './opened.ts';
import { seenOn, sinceTurn } from './seen.ts';
import { Slider } from './slider.ts';

/** What a visit to the bench came to, in milliseconds. */
export interface Visit {
  /** From opening the page to the first frame with a curve. */
  readonly firstCurve: number;
  /** How far things moved by themselves from opening the page to the end of every run: a layout shift of 1 is all of the window. */
  readonly shift: number;
  /** From turning the last knob back to its start to the end of every run of every seed. */
  readonly band: number;
  /** From each move of a slider to the first frame with a new curve. */
  readonly redraws: readonly number[];
  /** Tasks of the page's thread of more than 50 ms within TRACE, while runs train. */
  readonly longTasks: readonly number[];
}

/** How long tasks are looked at, in milliseconds. */
export const TRACE = 10_000;
/** How often the slider is moved. */
export const MOVES = 40;

const KNOB = 'learningRate';

/** Visits the bench of `relu-vs-linear` on a fresh page. */
export async function visit(page: Page, site: string): Promise<Visit> {
  await opened(page, site, 'relu-vs-linear');
  const firstCurve = await sinceTurn(page, 'drawnAt');
  await sinceTurn(page, 'finishedAt');
  const { shift } = await seenOn(page);

  const slider = new Slider(page, KNOB);
  await slider.moveTo(0.3);
  await slider.letGo();
  await sinceTurn(page, 'drawnAt');
  await resetKnob(page);
  const band = await sinceTurn(page, 'finishedAt');

  const redraws: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    await slider.moveTo(placeOf(i));
    redraws.push(await sinceTurn(page, 'drawnAt'));
  }
  const longTasks = await trainAndWatch(page, slider);
  await slider.letGo();
  return { firstCurve, shift, band, redraws, longTasks };
}

/** Up the track and down again. */
const placeOf = (i: number) => 0.2 + (0.6 * Math.min(i, MOVES - i)) / (MOVES / 2);

async function resetKnob(page: Page): Promise<void> {
  const knob = page.locator(`[data-part="knob:${KNOB}"]`);
  const label = await knob.locator('label').innerText();
  await knob.getByRole('button', { name: en.knobs.reset(label) }).click();
}

/** Turns the knob whenever all runs are finished, until TRACE is over, and gives the long tasks of that time. */
async function trainAndWatch(page: Page, slider: Slider): Promise<number[]> {
  const now = () => page.evaluate(() => performance.now());
  const end = (await now()) + TRACE;
  let moves = 0;
  while ((await now()) < end) {
    const { finishedAt } = await seenOn(page);
    if (moves === 0 || finishedAt !== null) await slider.moveTo(placeOf(++moves % MOVES));
    else await page.waitForTimeout(50);
  }
  const { longTasks } = await seenOn(page);
  return longTasks
    .filter(({ start }) => start >= end - TRACE && start < end)
    .map(({ duration }) => duration);
}
