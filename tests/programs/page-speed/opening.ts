import type { Page } from 'playwright';
import { firstStage, opened } from './opened.ts';
import { scrub } from './scrub.ts';
import { sinceTurn } from './seen.ts';
import { Slider } from './slider.ts';
import { MOVES } from './visit.ts';

/** What opening a scenario and dragging its cursor and its first slider came to, in milliseconds. */
export interface Opening {
  readonly slug: string;
  /** From opening the page to the first frame with a curve, and to the end of every run of every seed. */
  readonly firstCurve: number;
  readonly bands: number;
  /** The slider, and from each of its moves to the first frame in which all curves have reached a fifth. */
  readonly knob: string;
  readonly fifths: readonly number[];
  /** Between the frames while the cursor is dragged. */
  readonly gaps: readonly number[];
}

/** Opens a scenario on a fresh page, and drags its cursor and its first slider. */
export async function opening(page: Page, site: string, slug: string): Promise<Opening> {
  await opened(page, site, slug);
  const firstCurve = await sinceTurn(page, 'drawnAt');
  const bands = await sinceTurn(page, 'finishedAt');
  const gaps = await scrub(page);
  const knobs = Object.entries(firstStage(slug).knobs);
  const [knob] = knobs.find(([, { kind }]) => kind !== 'choice' && kind !== 'toggle')!;
  const slider = new Slider(page, knob);
  const fifths: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    await slider.moveTo(placeOf(i));
    fifths.push(await sinceTurn(page, 'fifthAt'));
  }
  await slider.letGo();
  return { slug, firstCurve, bands, knob, fifths, gaps };
}

/** All over the track, each move far from the last and, where the slider has values enough, to a value it has not had. */
const placeOf = (i: number) => 0.1 + 0.8 * ((0.5 + 0.618034 * i) % 1);
