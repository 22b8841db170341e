import type { Autopsy } from '../recipe/autopsy.ts';

/** By how much a class must be found more often than before. */
const MORE = 0.1;

/** A loss that is no higher than this share of the best constant answer's has not run away. */
const HELD = 1.1;

/**
 * Whether a trial is free of what was found first, and of anything that ends a run, and came to more. A run that was to be kept
 * from running away may still come to little, for a reason of its own.
 */
export function avoids(trial: Autopsy, before: Autopsy): boolean {
  const { cause } = before.findings[0]!;
  const graver = ['explosion', 'nonFinite', cause];
  if (trial.findings.some((each) => graver.includes(each.cause))) return false;
  switch (cause) {
    case 'imbalance':
      return trial.end.recall > before.end.recall + MORE;
    case 'explosion':
    case 'nonFinite':
      return !(trial.end.loss > HELD * trial.end.constant);
    default:
      return !trial.end.failed && trial.end.loss < before.end.loss;
  }
}
