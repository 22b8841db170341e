/** The least time between two updates of what is heard of runs, in milliseconds. */
export const PAUSE = 5000;
/** How long an update waits for others that come with it. */
const GATHERED = 250;

/** Tells a screen reader what runs come to, through one live region, at a rate that can be listened to. */
export class Herald {
  /** What the live region says. */
  said = $state('');
  #waiting: Readonly<Record<string, string>> = {};
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Has a sentence said; a newer one about the same thing takes its place, and an empty one takes it back. */
  tell(about: string, sentence: string): void {
    const { [about]: _, ...others } = this.#waiting;
    this.#waiting = sentence === '' ? others : { ...others, [about]: sentence };
    if (sentence === '') return;
    const wait = Math.max(GATHERED, this.#last + PAUSE - performance.now());
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#speak(), wait);
  }

  /** What was said and was to be said is of a page that is left. */
  hush(): void {
    this.#waiting = {};
    this.said = '';
  }

  #speak(): void {
    this.#timer = undefined;
    const sentences = Object.values(this.#waiting);
    if (sentences.length === 0) return;
    this.said = sentences.join(' ');
    this.#waiting = {};
    this.#last = performance.now();
  }
}

export const herald = new Herald();
