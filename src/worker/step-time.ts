import { minimum } from '../math/statistics.ts';
import type { Trainer } from '../engine/trainer.ts';

const TRIALS = 10;
/** Milliseconds a trial lasts at least, so that a coarse clock is fine enough. */
const TRIAL = 5;

/**
 * Milliseconds a step of the trainer takes, readings aside: the fastest of several trials, since whatever else the machine
 * does can only slow one down. NaN where no step can be taken.
 */
export function stepTime(trainer: Trainer, now: () => number): number {
  const start = trainer.save();
  const trial = (): number => {
    trainer.restore(start);
    const from = now();
    let [steps, spent] = [0, 0];
    while (spent < TRIAL) {
      const taken = trainer.advance(Infinity).steps;
      if (taken === 0) return NaN;
      steps += taken;
      spent = now() - from;
    }
    return spent / steps;
  };
  return minimum(Array.from({ length: TRIALS }, trial));
}
