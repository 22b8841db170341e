import { count } from '../../charts/format.ts';
import type { Run } from '../../run/run.svelte.ts';
import type { Words } from '../../words/en.ts';

/** Speed and engine in one line: `61,000 steps/s · WebAssembly replay`. */
export const engineText = (run: Run, words: Words): string =>
  [speedText(run, words) ?? [], engineName(run, words)].flat().join(' · ');

/** Steps per second by the two digits that a speed is good for; null before the first slice. */
export const speedText = (
  { meter: { stepsPerSecond } }: Run,
  { transport }: Words,
): string | null =>
  stepsPerSecond === null ? null : transport.rate(count(Number(stepsPerSecond.toPrecision(2))));

/** What takes the steps. */
export function engineName({ engine }: Run, words: Words): string {
  if (engine.inUse === 'replay') return words.engine.replay;
  return engine.backend ? `tfjs ${engine.backend}` : 'tfjs';
}
