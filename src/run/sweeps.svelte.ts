import type { Stage } from '../recipe/stage.ts';
import type { SweepView } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import { Sweep, type SweptRun, type Workers } from './sweep.ts';

/** The sweeps of a stage, one a view that asks for it. */
export class Sweeps {
  /** Rises when a sweep has other runs to show. */
  #version = $state(0);
  readonly #all: readonly Sweep[];

  constructor(stage: Stage, workers: Workers) {
    this.#all = stage.views.flatMap((view) =>
      view.kind === 'sweep' ? new Sweep(stage, view, workers, () => this.#version++) : [],
    );
  }

  /** The finished runs of a view's sweep. */
  runsOf(view: SweepView): readonly SweptRun[] {
    void this.#version;
    return this.#all.find((sweep) => sweep.view === view)!.runs;
  }

  readonly aim: Sweep['aim'] = (...at) => this.#all.forEach((sweep) => sweep.aim(...at));

  start(): void {
    for (const sweep of this.#all) sweep.start();
  }

  take(report: Report): boolean {
    return this.#all.some((sweep) => sweep.take(report));
  }

  lose(): void {
    for (const sweep of this.#all) sweep.lose();
  }
}
