import type { KnobValue } from '../recipe/knob.ts';
import type { Engine } from '../recipe/engine.ts';
import type { Mark } from '../recipe/mark.ts';
import type { Stage } from '../recipe/stage.ts';
import type { SweepView, View } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';
import { PathFinder, type Paths } from './paths.ts';
import { Surfaces, type Surface, type Asker } from './surfaces.ts';
import { Sweep, type SweptRun, type Workers } from './sweep.ts';

/** What there is to know of a run for what is worked out behind it. */
export interface Aimed {
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly shown: readonly string[];
  readonly engine: { readonly inUse: Engine };
  readonly steering: { readonly marks: readonly Mark[] };
}

/** What is worked out behind the runs in view, once they are done: the stage's sweeps, the loss around their ends, and their ways. */
export class Background {
  /** Rises when there is more to show. */
  #version = $state(0);
  readonly #sweeps: readonly Sweep[];
  readonly #surfaces: Surfaces | null;
  readonly #pathFinder: PathFinder | null;

  constructor(stage: Stage, workers: Workers & Asker) {
    const changed = () => this.#version++;
    this.#sweeps = stage.views.flatMap((view) =>
      view.kind === 'sweep' ? new Sweep(stage, view, workers, changed) : [],
    );
    const has = (each: View['kind']) => stage.views.some(({ kind }) => kind === each);
    this.#surfaces = has('lossSurface') ? new Surfaces(workers, changed) : null;
    this.#pathFinder = has('weightPath') ? new PathFinder(workers, changed) : null;
  }

  /** The finished runs of a view's sweep. */
  runsOf(view: SweepView): readonly SweptRun[] {
    void this.#version;
    return this.#sweeps.find((sweep) => sweep.view === view)!.runs;
  }

  /** The loss around the end of a run, as far as it is known. */
  surfaceOf(id: string): Surface | null {
    void this.#version;
    return this.#surfaces?.of(id) ?? null;
  }

  /** The ways of the weights of the runs in view on one plane; null before they are known. */
  get paths(): Paths | null {
    void this.#version;
    return this.#pathFinder?.paths ?? null;
  }

  /** Says what the sweeps are to show; what is not wanted any more is dropped. */
  aim({ knobs, shown, engine, steering }: Aimed): void {
    for (const sweep of this.#sweeps) sweep.aim(knobs, shown, engine.inUse, steering.marks);
  }

  /** Begins, the runs in view being done: `records` are those of the seed in view. */
  start(records: readonly (RunRecord | undefined)[]): void {
    for (const sweep of this.#sweeps) sweep.start();
    const runs = records.flatMap((record) => record ?? []);
    this.#surfaces?.start(runs);
    this.#pathFinder?.start(runs);
  }

  /** Takes a report in; false where the runs in view must. */
  take(report: Report): boolean {
    return (
      (this.#surfaces?.take(report) ?? false) ||
      (this.#pathFinder?.take(report) ?? false) ||
      this.#sweeps.some((sweep) => sweep.take(report))
    );
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    for (const sweep of this.#sweeps) sweep.lose();
    this.#surfaces?.lose();
    this.#pathFinder?.lose();
  }
}
