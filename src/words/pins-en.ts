import { plural } from './english.ts';

/** What is said of pinned runs wherever they are drawn, in English. */
export const pins = {
  unmarked: (steps: readonly number[]) => `no mark at ${steps.join(', ')}`,
  marked: (step: number, turns: readonly string[]) => `${step}: ${turns.join(', ')}`,
  seeds: (count: number) => plural(count, 'seed', 'seeds'),
  ignored: (pin: string, why: string) =>
    `The address pins the run “${pin}”: ${why}. It is left out.`,
  form: 'a run is written as 0*knob*value, with its marks behind it, and __ between runs',
  many: (count: string, most: number) =>
    `The address pins ${count} runs; there is room for ${most}. The first ${most} are taken.`,
};
