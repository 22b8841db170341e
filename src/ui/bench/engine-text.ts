import { count } from '../../charts/format.ts';
import type { Run } from '../../run/run.svelte.ts';
import type { Words } from '../../words/en.ts';

/** Speed and engine in one line: `61,000 steps/s · replay`. */
export function engineText(run: Run, words: Words): string {
  const rate =
    run.stepsPerSecond === null
      ? []
      : [words.transport.rate(count(Number(run.stepsPerSecond.toPrecision(2))))];
  return [...rate, engineName(run, words)].join(' · ');
}

/** What takes the steps. */
export function engineName({ engine }: Run, words: Words): string {
  if (engine.inUse === 'replay') return words.engine.replay;
  return engine.backend ? `tfjs ${engine.backend}` : 'tfjs';
}
