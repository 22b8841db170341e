import { quantile } from '../../../src/math/statistics.ts';
import type { CompileCost } from '../bench/compile-cost.ts';
import { REST, type Opening } from './opening.ts';
import { SCRUB } from './scrub.ts';
import { MOVES, TRACE, type Visit } from './visit.ts';

/** What it takes to compile a workload, by its name. */
export type Compiles = Readonly<Record<string, CompileCost | null>>;

/** The report as text, one figure a line. */
export function table(
  engine: string,
  visits: readonly Visit[],
  openings: readonly Opening[],
  compiles: Compiles,
): string {
  const rows: [what: string, of: (visit: Visit) => string][] = [
    ['opening → first frame with a curve', (visit) => ms(visit.firstCurve)],
    ['opening → all finished: layout shift', (visit) => visit.shift.toFixed(4)],
    [
      `slider → first frame with the new curve, median of ${MOVES}`,
      (visit) => ms(quantile(visit.redraws, 0.5)),
    ],
    ['the same, 95th percentile', (visit) => ms(quantile(visit.redraws, 0.95))],
    ['turn → 8 seeds × 2 arms × 600 steps finished', (visit) => ms(visit.band)],
    [
      `tasks over 50 ms in ${TRACE / 1000} s of training`,
      ({ longTasks }) =>
        longTasks.length === 0
          ? 'none'
          : `${longTasks.length}, longest ${ms(Math.max(...longTasks))}`,
    ],
  ];
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(54) : cell.padStart(20))).join('');
  return [
    `${engine}, headless, 1440 × 900; gzip, no delay of a network; relu-vs-linear at its defaults`,
    '',
    line(['', 'full speed', 'a phone, roughly *']),
    ...(visits.length > 0 ? rows : []).map(([what, of]) => line([what, ...visits.map(of)])),
    '',
    line([
      'as it opens',
      'first curve',
      'all bands',
      'a fifth †',
      `after ${REST / 1000} s †`,
      'frames ‡',
    ]),
    ...openings.map(({ slug, firstCurve, bands, knob, hasty, rested, gaps }) =>
      line([
        `${slug}, ${knob}`,
        ms(firstCurve),
        ms(bands),
        both(hasty),
        both(rested),
        ms(quantile(gaps, 0.95)),
      ]),
    ),
    '',
    line(['trace + compile in a worker', 'cold', 'warm']),
    ...Object.entries(compiles).map(([name, cost]) =>
      line([name, ...(cost ? [ms(cost.cold), ms(cost.warm)] : ['–', '–'])]),
    ),
    '',
    '* the page’s thread at a quarter of its speed; the browser cannot slow workers',
    'Bands are done when every seed of the arms in view is; the arms out of view are run after them.',
    '† from a move of the slider named to a frame in which all curves of seed 1 have reached a fifth of the steps, median and',
    `  95th percentile of ${MOVES} moves all over its track: begun as soon as all bands are done, and after the page was left alone`,
    `‡ between frames, 95th percentile, while the cursor is dragged over all steps and back for ${SCRUB / 1000} s`,
    'A frame is counted when it is on its way to the screen. A curve is a line of two readings or more.',
  ].join('\n');
}

/** Median and 95th percentile. */
const both = (values: readonly number[]) =>
  [0.5, 0.95].map((share) => ms(quantile(values, share))).join(' / ');

const ms = (value: number) => `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`;
