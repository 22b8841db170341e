import { list, lower, plural } from './english.ts';

/** The sweep tool and the thin lines above the knobs, in English. */
export const sweep = {
  knob: 'Sweep',
  against: 'against',
  none: 'nothing else',
  reading: 'Final reading',
  show: 'Show',
  difference: (arm: string, other: string) => `${arm} − ${other}`,
  progress: (done: string, all: string) => `${done} of ${all} runs`,
  waiting: 'Starts once the runs above are done and nothing has been turned for a moment.',
  place: (knob: string, value: string, readings: readonly string[]) =>
    `${knob} ${value}: ${list(readings)}. Enter turns the knob there.`,
  map: (probe: string, shown: string, across: string, up: string) =>
    `${probe} at the end, ${shown}: ${lower(across)} across, ${lower(up)} up`,
  cell: (across: string, up: string, value: string) => `${across}, ${up}: ${value}`,
  setting: (knob: string, value: string) => `${lower(knob)} ${value}`,
  now: 'the knobs are here',
  seeds: (value: string, seeds: number) => `${value}, ${plural(seeds, 'seed', 'seeds')}`,
  diverged: (value: string, diverged: number, seeds: number) =>
    `${value}, diverged in ${diverged} of ${plural(seeds, 'seed', 'seeds')}`,
  open: 'not measured yet',
  key: {
    diverged: 'a seed diverged',
    below: 'below 0',
    now: 'the knobs',
  },
  how: 'Each cell: the median over seeds. Press one to turn both knobs there; arrow keys and Enter do the same.',
  scented: (probe: string, knob: string) => `Final ${lower(probe)} by ${lower(knob)}`,
  scent: (what: string, courses: readonly string[]) => `${what}: ${list(courses)}`,
  course: (arm: string, first: string, last: string) => `${arm} ${first} to ${last}`,
};
