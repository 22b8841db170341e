import type { Stage } from '../recipe/stage.ts';
import type { SweepView, View } from '../recipe/view.ts';
import type { Report } from '../worker/protocol.ts';
import { Ahead, type Turnable } from './ahead.ts';
import { HeadStarts } from './head-starts.ts';
import type { RunRecord } from './history.ts';
import { PathFinder, type Paths } from './paths.ts';
import { Pins, type Live } from './pins.ts';
import { Surfaces, type Surface, type Asker } from './surfaces.ts';
import { Sweep, type Part, type SweptRun, type Workers } from './sweep.ts';

/** What there is to know of a run for what is worked out behind it. */
export type AimedRun = Turnable & Live;

/** Somebody who works behind the runs too, for as long as a reader asks for it. */
export interface Guest extends Pick<Part, 'take' | 'lose'>, Partial<Pick<Part, 'aim' | 'start'>> {
  /** The reader moves through a run: what can wait does. */
  stir?(): void;
  /** Drops what is still under way. */
  leave(): void;
}

/**
 * What is worked out behind the runs in view, once they are done: pinned runs, the stage's sweeps, the loss around their
 * ends, their ways, and what guests are at.
 */
export class Background {
  /** Rises when there is more to show. */
  #version = $state(0);
  /** Readings of runs that may come to be in view. */
  readonly heads = new HeadStarts();
  readonly #pins: Pins;
  readonly #ahead: Ahead;
  readonly #sweeps: readonly { readonly view: SweepView; readonly sweep: Sweep }[];
  readonly #surfaces: Surfaces | null;
  readonly #pathFinder: PathFinder | null;
  #guests: readonly Guest[] = [];
  #aimed: AimedRun | null = null;
  /** Whether the runs in view are done. */
  #started = false;

  constructor(
    stage: Stage,
    private readonly workers: Workers & Asker,
  ) {
    const changed = () => this.#version++;
    this.#ahead = new Ahead(stage, workers, this.heads);
    this.#pins = new Pins(stage, workers, changed);
    this.#sweeps = stage.views
      .filter((view) => view.kind === 'sweep')
      .map((view) => {
        const { knob, values, panel } = view;
        const sweeping = { along: [{ knob, values }], probe: panel.probe };
        return { view, sweep: new Sweep(stage, sweeping, workers, changed) };
      });
    const has = (each: View['kind']) => stage.views.some(({ kind }) => kind === each);
    this.#surfaces = has('lossSurface') ? new Surfaces(workers, changed) : null;
    this.#pathFinder = has('weightPath') ? new PathFinder(workers, changed) : null;
  }

  /** The runs that are kept beside the one in view. */
  get pins(): Pins {
    void this.#version;
    return this.#pins;
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

  /** The ways of the weights of the runs in view on one plane; null before they are known. */
  get paths(): Paths | null {
    void this.#version;
    return this.#pathFinder?.paths ?? null;
  }

  /** The reader moves through a run: guests wait. */
  stir(): void {
    for (const guest of this.#guests) guest.stir?.();
  }

  /** Says what the runs in view are; what does not fit them any more is dropped. */
  aim(aimed: AimedRun): void {
    this.#aimed = aimed;
    this.#started = false;
    this.#ahead.aim(aimed);
    this.#pins.aim(aimed);
    for (const { sweep } of this.#sweeps) sweep.aim(aimed);
    for (const guest of this.#guests) guest.aim?.(aimed);
  }

  /** Begins, the runs in view being done: `records` are those of the seed in view. */
  start(records: readonly (RunRecord | undefined)[]): void {
    this.#started = true;
    this.#ahead.start();
    this.#pins.start();
    for (const { sweep } of this.#sweeps) sweep.start();
    for (const guest of this.#guests) guest.start?.();
    const runs = records.flatMap((record) => record ?? []);
    this.#surfaces?.start(runs);
    this.#pathFinder?.start(runs);
  }

  /** Lets somebody in, who gets the workers. */
  host<G extends Guest>(arrive: (workers: Workers & Asker) => G): G {
    const guest = arrive(this.workers);
    this.#guests = [...this.#guests, guest];
    if (this.#aimed) guest.aim?.(this.#aimed);
    if (this.#started) guest.start?.();
    return guest;
  }

  dismiss(guest: Guest): void {
    guest.leave();
    this.#guests = this.#guests.filter((each) => each !== guest);
  }

  /** Takes a report in; false where the runs in view must. */
  take(report: Report): boolean {
    return this.#parts.some((part) => part.take(report));
  }

  /** The workers are gone, and what they were at. */
  lose(): void {
    this.#started = false;
    for (const part of this.#parts) part.lose();
  }

  get #parts(): readonly Pick<Part, 'take' | 'lose'>[] {
    const alone = [this.#surfaces, this.#pathFinder].filter((part) => part !== null);
    return [
      this.#ahead,
      this.#pins,
      ...this.#sweeps.map(({ sweep }) => sweep),
      ...alone,
      ...this.#guests,
    ];
  }
}
