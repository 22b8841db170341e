/** Draws in the next frame what it was given last, so that what changes twice within one is drawn once. */
export class NextFrame {
  #draw: (() => void) | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether something waits to be drawn. */
  get isDue(): boolean {
    return this.#draw !== null;
  }

  /** Takes the place of what waits; `wait` is how many milliseconds it may be held back for something better. */
  ask(draw: () => void, wait = 0): void {
    this.drop();
    this.#draw = draw;
    if (wait > 0) this.#timer = setTimeout(() => this.#ask(), wait);
    else this.#ask();
  }

  /** Draws nothing of what waits. */
  drop(): void {
    this.#draw = null;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #ask(): void {
    this.#frame = requestAnimationFrame(() => {
      const draw = this.#draw!;
      this.#draw = null;
      draw();
    });
  }
}
