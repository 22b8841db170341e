import type { Trainer } from '../../src/engine/trainer.ts';
import type { ArmReadings } from '../../src/recipe/claim.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { armsRead } from '../../src/recipe/readings.ts';
import { KeptRun } from './kept-run.ts';

/** The runs of a stage on one seed. An arm is trained when a claim first names it. */
export class SeedRuns {
  readonly byArm: Readonly<Record<string, ArmReadings>>;
  readonly #trained = new Map<string, KeptRun>();

  constructor(
    arms: Readonly<Record<string, ArmPlan>>,
    private readonly start: (arm: ArmPlan) => Trainer,
  ) {
    this.byArm = armsRead(Object.keys(arms), (name) => this.#run(name, arms[name]!));
  }

  dispose(): void {
    for (const run of this.#trained.values()) run.dispose();
  }

  #run(name: string, arm: ArmPlan): KeptRun {
    let run = this.#trained.get(name);
    if (!run) this.#trained.set(name, (run = new KeptRun(this.start(arm))));
    return run;
  }
}
