/** How fast the engine works: steps over the time the workers spent on them, of late. */
export class Meter {
  #steps = 0;
  #spent = 0;

  /** Adds a slice and gives the figure with it. */
  add(steps: number, spent: number): number | null {
    // Older slices fade out, so that the figure follows the plan in view.
    if (this.#spent > 1000) {
      this.#steps /= 2;
      this.#spent /= 2;
    }
    this.#steps += steps;
    this.#spent += spent;
    return this.stepsPerSecond;
  }

  reset(): void {
    this.#steps = 0;
    this.#spent = 0;
  }

  /** Steps per second of one worker; null before the first slice. */
  get stepsPerSecond(): number | null {
    return this.#spent > 0 ? (1000 * this.#steps) / this.#spent : null;
  }
}
