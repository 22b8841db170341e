import { openPool } from '../../../run/open-pool.ts';
import { UNADDRESSED } from '../../address-bar.ts';
import { Bench } from '../../bench/bench.svelte.ts';

/** Runs the benches of a worksheet one after another: a phone has memory for one at a time. */
export class Measuring {
  /** Those that are through, by address; they keep what they measured. */
  done: Readonly<Record<string, Bench>> = $state.raw({});
  current: Bench | null = $state.raw(null);
  readonly count = $derived.by(() => Object.keys(this.done).length);
  /** Why the one at work stopped, or null. */
  readonly failure: string | null = $derived.by(() => this.current?.run.failure ?? null);
  readonly #hashes: readonly string[];

  constructor(hashes: readonly string[]) {
    this.#hashes = hashes.filter((hash, i) => hashes.indexOf(hash) === i);
    this.#open();
    $effect(() => {
      if (this.current?.run.finished && this.current.run.failure === null) this.#finish();
    });
  }

  get total(): number {
    return this.#hashes.length;
  }

  retry(): void {
    this.current?.run.retry();
  }

  close(): void {
    this.current?.close();
  }

  #finish(): void {
    const { current } = this;
    if (!current) return;
    current.close();
    this.done = { ...this.done, [this.#hashes[this.count]!]: current };
    this.#open();
  }

  #open(): void {
    const hash = this.#hashes[Object.keys(this.done).length];
    this.current = hash === undefined ? null : new Bench(hash, openPool, UNADDRESSED);
  }
}
