import { plural } from './english.ts';

/** The compare tool in English. */
export const compare = {
  pin: 'Pin this run',
  fork: 'Fork here',
  about:
    'A pinned run stays behind the curves while knobs turn. A fork pins this run and lets the next turn go on from the cursor.',
  pinned: (letter: string) =>
    `This run is pinned as ${letter}. Turn a knob: it stays as a thin line.`,
  full: (most: number) =>
    `${most} runs are pinned, as many as there may be. Let one go to pin another.`,
  notInAddress: (count: number) =>
    `The address has no room for ${plural(count, 'of these runs', 'of these runs')}: a link will not bring ${count === 1 ? 'it' : 'them'}.`,
  now: 'Now',
  nowPinned: (letter: string) => `Now (${letter})`,
  tree: 'Runs by the step they part at',
  start: 'all knobs at their start',
  open: (letter: string, says: string) => `Open ${letter}: ${says}`,
  release: (letter: string) => `Let go of ${letter}`,
  table: 'Runs side by side, at the end: median and its interval',
  marks: 'Marks',
  seeds: 'Seeds (level of the interval)',
  seedsAt: (count: number, level: string) => `${count} (${level})`,
  difference: 'Difference',
  of: 'Of',
  less: 'less',
  in: 'in',
  term: (arm: string, run: string | null) => `${arm} ${run ?? 'now'}`,
  spread: (median: string, low: string, high: string) => `${median} (${low} to ${high})`,
  partly: (says: string, done: number, seeds: number) => `${says}, ${done} of ${seeds} seeds`,
  diverged: (count: number) => `diverged in ${plural(count, 'seed', 'seeds')}`,
  none: 'No seed is finished on both sides yet.',
  allDiverged: 'On every seed one of the two diverged: there is no difference at the end.',
  sentence: (
    probe: string,
    one: string,
    other: string,
    median: string,
    low: string,
    high: string,
    level: string,
    seeds: number,
    above: number,
    below: number,
  ) =>
    `${probe}: ${one} less ${other} is ${median} at the end, in the median of ${plural(seeds, 'seed', 'seeds')} (${level} interval ${low} to ${high}); above zero in ${above}, below in ${below}.`,
};
