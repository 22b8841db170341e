/** Lets something happen at most once in so many milliseconds. */
export class Pace {
  #last = 0;

  constructor(private readonly apart: number) {}

  /** Whether it is due; if so, the next time counts from now. */
  get isDue(): boolean {
    const now = performance.now();
    if (now - this.#last < this.apart) return false;
    this.#last = now;
    return true;
  }
}
