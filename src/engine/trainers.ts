import type { Engine } from '../recipe/engine.ts';
import { segmentsOf, type ArmPlan } from '../recipe/plan.ts';
import { EagerTrainer } from './eager-trainer.ts';
import { Programs } from './replay/programs.ts';
import { Refused } from './replay/refused.ts';
import { ReplayTrainer } from './replay/replay-trainer.ts';
import { SteeredTrainer } from './steered-trainer.ts';
import type { Trainer } from './trainer.ts';

/** Starts runs on either engine; those that are replayed share their programs. */
export class Trainers {
  readonly #programs = new Programs();

  /** Throws Refused where replay is asked for and cannot serve; of a steered run the first segment only is tried. */
  start(arm: ArmPlan, seed: number, engine: Engine): Trainer {
    const one = (plan: ArmPlan): Trainer =>
      engine === 'replay'
        ? new ReplayTrainer(this.#programs, plan, seed)
        : new EagerTrainer(plan, seed);
    return arm.segments ? new SteeredTrainer(arm, seed, one) : one(arm);
  }

  /**
   * The engine for arms that are to be compared: replay if it serves all of them, else tfjs and what stands in the way.
   */
  engineFor(arms: readonly ArmPlan[]): {
    readonly engine: Engine;
    readonly refused: string | null;
  } {
    for (const { plan } of arms.flatMap(segmentsOf)) {
      try {
        this.start(plan, 1, 'replay').dispose();
      } catch (error) {
        if (error instanceof Refused) return { engine: 'tfjs', refused: error.what };
        throw error;
      }
    }
    return { engine: 'replay', refused: null };
  }
}
