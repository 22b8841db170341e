import type { Stage } from '../recipe/stage.ts';
import type { SweepView } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';
import { Surfaces, type Surface, type Asker } from './surfaces.ts';
import { Sweep, type Aimed, type Part, type SweptRun, type Workers } from './sweep.ts';

/** A part that comes and goes, and need not go on while the reader moves through a run. */
export interface Guest extends Part {
  stir(): void;
  close(): void;
}

/**
 * What is worked out behind the runs in view, once they are done: the stage's sweeps, the loss around their ends, and what
 * guests are at.
 */
export class Background {
  /** Rises when there is more to show. */
  #version = $state(0);
  readonly #sweeps: readonly { readonly view: SweepView; readonly sweep: Sweep }[];
  readonly #surfaces: Surfaces | null;
  #guests: readonly Guest[] = [];
  #aimed: Aimed | null = null;
  /** Whether the runs in view are done. */
  #started = false;

  constructor(
    stage: Stage,
    private readonly workers: Workers & Asker,
  ) {
    const changed = () => this.#version++;
    this.#sweeps = stage.views
      .filter((view) => view.kind === 'sweep')
      .map((view) => {
        const { knob, values, panel } = view;
        const sweeping = { along: [{ knob, values }], probe: panel.probe };
        return { view, sweep: new Sweep(stage, sweeping, workers, changed) };
      });
    const hasSurface = stage.views.some(({ kind }) => kind === 'lossSurface');
    this.#surfaces = hasSurface ? new Surfaces(workers, changed) : null;
  }

  /** The finished runs of a view's sweep. */
  runsOf(view: SweepView): readonly SweptRun[] {
    void this.#version;
    return this.#sweeps.find((each) => each.view === view)!.sweep.runs;
  }

  /** The loss around the end of a run, as far as it is known. */
  surfaceOf(id: string): Surface | null {
    void this.#version;
    return this.#surfaces?.of(id) ?? null;
  }

  /** Takes a guest in, and gives the way to send it off. */
  join(make: (workers: Workers) => Guest): () => void {
    const guest = make(this.workers);
    this.#guests = [...this.#guests, guest];
    if (this.#aimed) guest.aim(this.#aimed);
    if (this.#started) guest.start();
    return () => {
      this.#guests = this.#guests.filter((each) => each !== guest);
      guest.close();
    };
  }

  /** The reader moves through a run: guests wait. */
  stir(): void {
    for (const guest of this.#guests) guest.stir();
  }

  /** Says what the runs in view are; what does not fit them any more is dropped. */
  aim(aimed: Aimed): void {
    this.#aimed = aimed;
    this.#started = false;
    for (const part of this.#parts) part.aim(aimed);
  }

  /** Begins, the runs in view being done: `records` are those of the seed in view. */
  start(records: readonly (RunRecord | undefined)[]): void {
    this.#started = true;
    for (const part of this.#parts) part.start();
    this.#surfaces?.start(records.flatMap((record) => record ?? []));
  }

  /** Takes a report in; false where the runs in view must. */
  take(report: Report): boolean {
    return (this.#surfaces?.take(report) ?? false) || this.#parts.some((part) => part.take(report));
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    this.#started = false;
    for (const part of this.#parts) part.lose();
    this.#surfaces?.lose();
  }

  get #parts(): readonly Part[] {
    return [...this.#sweeps.map(({ sweep }) => sweep), ...this.#guests];
  }
}
