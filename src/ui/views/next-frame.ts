/** Draws in the next frame what it was given last, so that what changes twice within one is drawn once. */
export class NextFrame {
  #draw: (() => void) | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether something waits to be drawn. */
  get isDue(): boolean {
    return this.#draw !== null;
  }

  /** Takes the place of what waits, and puts it off no further; `wait` is how many milliseconds it may be held back. */
  ask(draw: () => void, wait = 0): void {
    this.#draw = draw;
    if (this.#frame !== 0) return;
    if (wait > 0) this.#timer ??= setTimeout(() => this.#request(), wait);
    else this.#request();
  }

  /** Draws nothing of what waits. */
  drop(): void {
    this.#draw = null;
    this.#stopWaiting();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #request(): void {
    this.#stopWaiting();
    this.#frame = requestAnimationFrame(() => {
      const draw = this.#draw!;
      this.#draw = null;
      this.#frame = 0;
      draw();
    });
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
