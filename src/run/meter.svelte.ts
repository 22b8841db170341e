/** How fast the engine works: steps over the time the workers spent on them, of late. */
export class Meter {
  /** Milliseconds from the last turn until the seed in view was done in every arm. */
  redrawnIn: number | null = $state(null);
  #steps = 0;
  #spent = 0;
  #turnedAt = 0;

  /** Steps per second of one worker; null before the first slice. */
  get stepsPerSecond(): number | null {
    return this.#spent > 0 ? (1000 * this.#steps) / this.#spent : null;
  }

  /** A knob was turned: what comes from now on is measured afresh. */
  turn(): void {
    this.#steps = 0;
    this.#spent = 0;
    this.#turnedAt = performance.now();
    this.redrawnIn = null;
  }

  add(steps: number, spent: number): void {
    // Older slices fade out, so that the figure follows the plan in view.
    if (this.#spent > 1000) {
      this.#steps /= 2;
      this.#spent /= 2;
    }
    this.#steps += steps;
    this.#spent += spent;
  }

  /** The seed in view is done; only the first time after a turn counts. */
  redrawn(): void {
    this.redrawnIn ??= performance.now() - this.#turnedAt;
  }
}
