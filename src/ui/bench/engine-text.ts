import type { Run } from '../../run/run.svelte.ts';
import type { Words } from '../../words/en.ts';

/** Speed and engine in one line: `1,480 steps/s · tfjs wasm`. */
export function engineText(run: Run, words: Words): string {
  const rate =
    run.stepsPerSecond === null
      ? []
      : [words.transport.rate(Math.round(run.stepsPerSecond).toLocaleString('en'))];
  return [...rate, engineName(run)].join(' · ');
}

/** What runs the steps. */
export const engineName = ({ backend }: Run): string => (backend ? `tfjs ${backend}` : 'tfjs');
