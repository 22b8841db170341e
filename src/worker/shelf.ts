import type { State } from '../engine/trainer.ts';

/** States of one run by step, within a budget of bytes: when it is full, every second one is dropped. */
export class Shelf {
  readonly #states = new Map<number, State>();
  #bytes = 0;
  #stride = 1;
  #offered = 0;

  constructor(private readonly budget: number) {}

  /** Keeps the state, unless the budget has already made it keep fewer. The first state is always kept. */
  put(state: State): void {
    if (this.#offered++ % this.#stride !== 0) return;
    this.#states.set(state.step, state);
    this.#bytes += sizeOf(state);
    if (this.#bytes > this.budget && this.#states.size > 2) this.#thin();
  }

  /** The last state kept at or before `step`. */
  before(step: number): State | null {
    let best: State | null = null;
    for (const state of this.#states.values())
      if (state.step <= step && (!best || state.step > best.step)) best = state;
    return best;
  }

  /** At most `count` of the kept states, evenly spread over the run up to step `last`. */
  spread(count: number, last = Infinity): State[] {
    const states = [...this.#states.values()]
      .filter(({ step }) => step <= last)
      .sort((a, b) => a.step - b.step);
    const taken = Math.min(count, states.length);
    const apart = (states.length - 1) / Math.max(1, taken - 1);
    return Array.from({ length: taken }, (_, i) => states[Math.round(i * apart)]!);
  }

  get bytes(): number {
    return this.#bytes;
  }

  #thin(): void {
    this.#stride *= 2;
    [...this.#states.values()].forEach((state, i) => {
      if (i % 2 === 0) return;
      this.#states.delete(state.step);
      this.#bytes -= sizeOf(state);
    });
  }
}

const sizeOf = ({ variables, memory }: State): number =>
  [...Object.values(variables), ...Object.values(memory)].reduce(
    (sum, array) => sum + array.byteLength,
    0,
  );
