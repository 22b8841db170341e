import type { VerdictState } from '../verdicts/verdict-props.ts';

/** Which of the choices a class has came true: it holds, it fails, it depends on the seed; null while that is open. */
export function choiceOf(state: VerdictState): number | null {
  const at = (['holds', 'fails', 'partly'] as const).findIndex((each) => each === state);
  return at < 0 ? null : at;
}
