import type { Stage } from '../recipe/stage.ts';
import type { SweepView } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import { Sweep, type Workers } from './sweep.svelte.ts';

/** The sweeps of a stage, one a view that asks for it. */
export class Sweeps {
  readonly #all: readonly Sweep[];

  constructor(stage: Stage, workers: Workers) {
    this.#all = stage.views.flatMap((view) =>
      view.kind === 'sweep' ? new Sweep(stage, view, workers) : [],
    );
  }

  of(view: SweepView): Sweep {
    return this.#all.find((sweep) => sweep.view === view)!;
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
