import type { Guest } from './background.svelte.ts';
import type { Sweep, Aimed, SweptRun, Workers } from './sweep.ts';
import type { Report } from '../worker/protocol.ts';

/** How long nobody must have turned or moved anything, and how often what comes in is looked at; both in milliseconds. */
const STILL = 400;
const APART = 80;

/**
 * Sweeps that begin when the page has been still for a while, one after the other, so that no turn waits for them; a turn
 * that they do not fit clears them at once.
 */
export class PatientSweeps implements Guest {
  /** Rises when there is more to show. */
  #version = $state(0);
  readonly #sweeps: readonly Sweep[];
  #aimed: Aimed | null = null;
  /** Whether the runs in view are done. */
  #started = false;
  #paused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The sweeps that are still to be begun. */
  #waiting: Sweep[] = [];
  /** Whether all have been gone through. */
  #complete = false;
  #due = false;

  constructor(workers: Workers, make: (workers: Workers, changed: () => void) => readonly Sweep[]) {
    this.#sweeps = make(workers, () => this.#riseSoon());
  }

  /** The finished runs of one of its sweeps. */
  runsOf(index: number): readonly SweptRun[] {
    void this.#version;
    return this.#sweeps[index]!.runs;
  }

  /** How many runs one of them has, and how many of these are done. */
  progressOf(index: number): Sweep['progress'] {
    void this.#version;
    return this.#sweeps[index]!.progress;
  }

  aim(aimed: Aimed): void {
    this.#aimed = aimed;
    this.#started = false;
    this.#complete = false;
    clearTimeout(this.#timer);
    for (const sweep of this.#sweeps) if (!sweep.fits(aimed)) sweep.clear();
  }

  start(): void {
    this.#started = true;
    this.#wait();
  }

  stir(): void {
    if (!this.#started || this.#complete) return;
    for (const sweep of this.#sweeps) sweep.rest();
    this.#wait();
  }

  /** Goes on, or waits until it is told to: while nobody looks. */
  pause(paused: boolean): void {
    this.#paused = paused;
    this.stir();
  }

  take(report: Report): boolean {
    const sweep = this.#sweeps.find((each) => each.take(report));
    if (sweep && !sweep.isBusy) this.#next();
    return sweep !== undefined;
  }

  lose(): void {
    this.#started = false;
    this.#complete = false;
    clearTimeout(this.#timer);
    for (const sweep of this.#sweeps) sweep.lose();
  }

  leave(): void {
    clearTimeout(this.#timer);
    for (const sweep of this.#sweeps) sweep.rest();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#paused) return;
    this.#timer = setTimeout(() => {
      this.#waiting = [...this.#sweeps];
      this.#next();
    }, STILL);
  }

  /** Begins the next sweep in a task of its own: plans take a moment. */
  #next(): void {
    if (!this.#started || this.#paused) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const sweep = this.#waiting.shift();
      this.#complete = !sweep;
      if (!sweep) return;
      sweep.aim(this.#aimed!);
      sweep.start();
      if (!sweep.isBusy) this.#next();
    });
  }

  #riseSoon(): void {
    if (this.#due) return;
    this.#due = true;
    setTimeout(() => {
      this.#due = false;
      this.#version++;
    }, APART);
  }
}
