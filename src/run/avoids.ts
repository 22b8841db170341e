import type { Autopsy } from '../recipe/autopsy.ts';

/** By how much a class must be found more often than before. */
const MORE = 0.1;

/** Whether a trial is free of what was found first, and of anything worse, and came to more. */
export function avoids(trial: Autopsy, before: Autopsy): boolean {
  const [first] = before.findings;
  const graver = ['explosion', 'nonFinite', first!.cause];
  if (trial.findings.some(({ cause }) => graver.includes(cause))) return false;
  if (first!.cause === 'imbalance') return trial.end.recall > before.end.recall + MORE;
  return !trial.end.failed && !(trial.end.loss >= before.end.loss);
}
