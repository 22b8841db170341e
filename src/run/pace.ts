/** Lets something happen at most once in so many milliseconds. */
export class Pace {
  #last = 0;

  constructor(private readonly apart: number) {}

  /** Counts the time to the next one from now. */
  restart(): void {
    this.#last = performance.now();
  }

  /** Whether it is due; if so, the next time counts from now. */
  get isDue(): boolean {
    const now = performance.now();
    if (now - this.#last < this.apart) return false;
    this.#last = now;
    return true;
  }
}
