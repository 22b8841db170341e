import { expect } from 'vitest';
import { compareSteps } from '../../src/engine/compare-steps.ts';
import type { State } from '../../src/engine/trainer.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { trainLoss } from '../../src/recipe/probe.ts';

/** How many states along a run a step is forced from. */
const STATES = 100;

/**
 * How much farther from eager tfjs a replayed step may be than eager tfjs is from itself, one rounding away. Both are
 * roundings only, but not the same ones, so neither bounds the other; a wrong kernel is thousands of times farther.
 */
const FACTOR = 4;

const trainers = new Trainers();

/**
 * Expects a replayed step to be the step of eager tfjs wherever along the run it is taken: deep networks are chaotic, so
 * two runs may only be compared from equal states.
 */
export function expectForcedSteps(plan: ArmPlan, seed: number): void {
  const arm = { ...plan, probes: { loss: trainLoss() } };
  const [eager, replay] = [trainers.start(arm, seed, 'tfjs'), trainers.start(arm, seed, 'replay')];
  try {
    const before = replay.read()['loss'];
    // A network that starts at its minimum takes no step.
    const isSolved = before === 0;
    const states: State[] = [];
    for (let i = 0; i < STATES; i++) {
      const step = Math.floor((i * arm.steps) / STATES);
      while (replay.at < step && !replay.divergence) replay.advance(step - replay.at);
      if (replay.divergence) break;
      states.push(replay.save());
    }
    while (replay.at < arm.steps && !replay.divergence) replay.advance(arm.steps - replay.at);
    expect(replay.read()['loss'] === before).toBe(isSolved);
    // A run that diverged took no step from where it stopped.
    const left = states.filter(({ step }) => step < replay.at);
    const { steps, error, floor } = compareSteps(eager, replay, left);
    expect(steps).toBe(left.length);
    if (isSolved) expect(error).toBe(0);
    else {
      expect(floor).toBeGreaterThan(0);
      expect(error / floor).toBeLessThan(FACTOR);
    }
  } finally {
    eager.dispose();
    replay.dispose();
  }
}
