import type { Prints } from './prints.ts';

/** What one engine, such as `Firefox 140.0`, made of all runs. */
export interface Printed {
  readonly engine: string;
  readonly prints: Prints;
}

/** The prints side by side as text, a hash a line, and how many of them differ between engines. */
export function compare(printed: readonly Printed[]): { lines: string[]; differing: number } {
  const lines = [row(['', ...printed.map(({ engine }) => engine)])];
  let differing = 0;
  for (const [run, parts] of Object.entries(printed[0]!.prints))
    for (const part of Object.keys(parts)) {
      const hashes = printed.map(({ prints }) => prints[run]?.[part] ?? 'none');
      const alike = new Set(hashes).size === 1;
      if (!alike) differing++;
      lines.push(row([`${run} ${part}`, ...hashes, ...(alike ? [] : ['DIFFERENT'])]));
    }
  return { lines, differing };
}

const row = ([what, ...cells]: readonly string[]) =>
  [what!.padEnd(36), ...cells.map((cell) => cell.padEnd(23))].join(' ').trimEnd();
