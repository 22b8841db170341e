import { median } from '../math/statistics.ts';
import type { Trainer } from '../engine/trainer.ts';

/** The first trial is not counted: a program may still be choosing its back end in it. */
const TRIALS = 6;
/** Milliseconds a trial lasts at least, so that a coarse clock is fine enough. */
const TRIAL = 8;

/** Milliseconds a step of the trainer takes, readings aside: the median over trials. */
export function stepTime(trainer: Trainer, now: () => number): number {
  const start = trainer.save();
  const trials = Array.from({ length: TRIALS }, () => {
    trainer.restore(start);
    const from = now();
    let steps = 0;
    let spent = 0;
    while (spent < TRIAL) {
      const taken = trainer.advance(Infinity).steps;
      steps += taken;
      spent = now() - from;
      if (taken === 0) break;
    }
    return spent / steps;
  });
  return median(trials.slice(1));
}
