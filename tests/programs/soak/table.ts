import { quantile } from '../../../src/math/statistics.ts';
import type { Taken } from './memory.ts';
import type { Used } from './use.ts';

/** A tenth of the time: what was done in it, and what the page took at its end. */
export type Stretch = Used & Taken;

/** The report as text, a stretch a line. */
export function soakTable(
  minutes: number,
  stretches: readonly Stretch[],
  errors: readonly string[],
): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(16)).join('');
  const rows = stretches.map(({ turns, redraws, heap, process, nodes }, i) =>
    line([
      ((minutes * (i + 1)) / stretches.length).toFixed(1),
      String(turns),
      quantile(redraws, 0.5).toFixed(0),
      quantile(redraws, 0.95).toFixed(0),
      heap.toFixed(1),
      process.toFixed(0),
      String(nodes),
    ]),
  );
  return [
    line(['minutes', 'turns', 'redraw, ms', 'p95, ms', 'heap, MB', 'process, MB', 'nodes']),
    ...rows,
    '',
    errors.length === 0 ? 'no errors' : `${errors.length} errors:\n${errors.join('\n')}`,
  ].join('\n');
}
