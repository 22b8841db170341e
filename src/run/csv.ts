import type { RunRecord } from './history.ts';

const HEAD = ['arm', 'seed', 'probe', 'step', 'element', 'value'];

/**
 * Every reading as comma-separated values, a number a line; probes with several numbers a reading (layers, units) count
 * them as elements from 0. NaN and infinities are written as JavaScript writes them.
 */
export function csvOf(records: readonly RunRecord[]): string {
  const lines = [HEAD.join(',')];
  for (const { arm, seed, tracks } of records)
    for (const [probe, { steps, values, width, length }] of Object.entries(tracks))
      for (let i = 0; i < length; i++)
        for (let element = 0; element < width; element++)
          lines.push([arm, seed, probe, steps[i], element, values[i * width + element]].join(','));
  return `${lines.join('\n')}\n`;
}
