/** How many times as fast as usual something may be played. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds from one place to the next at the usual speed. */
const PACE = 40;

/** Moves something forward at a steady pace while it plays. */
export class Player {
  playing = $state(false);
  #speed: Speed = $state(1);
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `step` moves on by one and says whether there is more. */
  constructor(private readonly step: () => boolean) {}

  get speed(): Speed {
    return this.#speed;
  }

  /** It goes on playing at the new speed. */
  set speed(speed: Speed) {
    this.#speed = speed;
    if (!this.playing) return;
    this.stop();
    this.start();
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.start();
  }

  start(): void {
    if (this.#timer !== null) return;
    this.playing = true;
    this.#timer = setInterval(() => {
      if (!this.step()) this.stop();
    }, PACE / this.#speed);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.playing = false;
  }
}
