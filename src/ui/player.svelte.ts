/** Moves something forward at a steady pace while it plays. */
export class Player {
  playing = $state(false);
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `step` moves on by one and says whether there is more; a step is taken every `pace` milliseconds. */
  constructor(
    private readonly step: () => boolean,
    private readonly pace = 40,
  ) {}

  toggle(): void {
    if (this.playing) this.stop();
    else this.start();
  }

  start(): void {
    if (this.#timer !== null) return;
    this.playing = true;
    this.#timer = setInterval(() => {
      if (!this.step()) this.stop();
    }, this.pace);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.playing = false;
  }
}
