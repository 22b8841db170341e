import type { KnobValue } from '../recipe/knob.ts';
import type { Mark } from '../recipe/mark.ts';
import type { Stage } from '../recipe/stage.ts';
import type { SweepView } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';
import { Pins, type Live } from './pins.ts';
import { Surfaces, type Surface, type Asker } from './surfaces.ts';
import { Sweep, type SweptRun, type Workers } from './sweep.ts';

/** What there is to know of a run for what is worked out behind it. */
export interface Aimed extends Live {
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly steering: { readonly marks: readonly Mark[] };
}

/** Somebody who works behind the runs too, loaded when a reader asks for it. */
export interface Guest {
  /** Takes a report in; false where it is not for them. */
  take(report: Report): boolean;
  /** The workers are gone, and what they were at. */
  lose(): void;
  /** Drops what is still under way. */
  leave(): void;
}

/** What is worked out behind the runs in view, once they are done: pinned runs, the stage's sweeps, and the loss around their ends. */
export class Background {
  /** Rises when there is more to show. */
  #version = $state(0);
  readonly #pins: Pins;
  readonly #sweeps: readonly Sweep[];
  readonly #surfaces: Surfaces | null;
  #guests: readonly Guest[] = [];

  constructor(
    stage: Stage,
    private readonly workers: Workers & Asker,
  ) {
    const changed = () => this.#version++;
    this.#pins = new Pins(stage, workers, changed);
    this.#sweeps = stage.views.flatMap((view) =>
      view.kind === 'sweep' ? new Sweep(stage, view, workers, changed) : [],
    );
    const hasSurface = stage.views.some(({ kind }) => kind === 'lossSurface');
    this.#surfaces = hasSurface ? new Surfaces(workers, changed) : null;
  }

  /** The runs that are kept beside the one in view. */
  get pins(): Pins {
    void this.#version;
    return this.#pins;
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

  /** Says which run is in view, and so what the sweeps are to show; what is not wanted any more is dropped. */
  aim(run: Aimed): void {
    this.#pins.aim(run);
    const { knobs, shown, engine, steering } = run;
    for (const sweep of this.#sweeps) sweep.aim(knobs, shown, engine.inUse, steering.marks);
  }

  /** Begins, the runs in view being done: `records` are those of the seed in view. */
  start(records: readonly (RunRecord | undefined)[]): void {
    this.#pins.start();
    for (const sweep of this.#sweeps) sweep.start();
    this.#surfaces?.start(records.flatMap((record) => record ?? []));
  }

  /** Lets somebody in, who gets the workers. */
  host<G extends Guest>(arrive: (workers: Workers & Asker) => G): G {
    const guest = arrive(this.workers);
    this.#guests = [...this.#guests, guest];
    return guest;
  }

  dismiss(guest: Guest): void {
    guest.leave();
    this.#guests = this.#guests.filter((each) => each !== guest);
  }

  /** Takes a report in; false where the runs in view must. */
  take(report: Report): boolean {
    return (
      this.#pins.take(report) ||
      (this.#surfaces?.take(report) ?? false) ||
      this.#sweeps.some((sweep) => sweep.take(report)) ||
      this.#guests.some((guest) => guest.take(report))
    );
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    this.#pins.lose();
    for (const sweep of this.#sweeps) sweep.lose();
    this.#surfaces?.lose();
    for (const guest of this.#guests) guest.lose();
  }
}
