import type { Page } from 'playwright';
import { firstStage, opened } from './opened.ts';
import { scrub } from './scrub.ts';
import { sinceTurn } from './seen.ts';
import { Slider } from './slider.ts';
import { MOVES } from './visit.ts';

/** What opening a scenario and dragging its first slider and its cursor came to, in milliseconds. */
export interface Opening {
  readonly slug: string;
  /** From opening the page to the first frame with a curve, and to the end of every run of every seed. */
  readonly firstCurve: number;
  readonly bands: number;
  /** The slider, and from each of its moves to the first frame in which all curves have reached a fifth. */
  readonly knob: string;
  /** Those of a reader who drags as soon as all runs are done. */
  readonly hasty: readonly number[];
  /** Those of one who first reads for REST. */
  readonly rested: readonly number[];
  /** Between the frames while the cursor is dragged. */
  readonly gaps: readonly number[];
}

/** How long a reader looks at what is there before dragging, in milliseconds. */
export const REST = 10_000;

/** Opens a scenario on two fresh pages, and drags its first slider at once on the one, later on the other, and there the cursor too. */
export async function opening(
  pages: readonly Page[],
  site: string,
  slug: string,
): Promise<Opening> {
  const [hurried, read] = pages as readonly [Page, Page];
  const knobs = Object.entries(firstStage(slug).knobs);
  const [knob] = knobs.find(([, { kind }]) => kind !== 'choice' && kind !== 'toggle')!;

  await opened(hurried, site, slug);
  const firstCurve = await sinceTurn(hurried, 'drawnAt');
  const bands = await sinceTurn(hurried, 'finishedAt');
  const hasty = await dragged(hurried, knob);
  await hurried.close();

  await opened(read, site, slug);
  await sinceTurn(read, 'finishedAt');
  await read.waitForTimeout(REST);
  const rested = await dragged(read, knob);
  await sinceTurn(read, 'finishedAt');
  const gaps = await scrub(read);
  return { slug, firstCurve, bands, knob, hasty, rested, gaps };
}

/** Drags a slider all over its track and gives, move by move, when all curves had reached a fifth. */
async function dragged(page: Page, knob: string): Promise<readonly number[]> {
  const slider = new Slider(page, knob);
  const fifths: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    await slider.moveTo(placeOf(i));
    fifths.push(await sinceTurn(page, 'fifthAt'));
  }
  await slider.letGo();
  return fifths;
}

/** Each far from the last and, where the slider has values enough, at one it has not had. */
const placeOf = (i: number) => 0.1 + 0.8 * ((0.5 + 0.618034 * i) % 1);
