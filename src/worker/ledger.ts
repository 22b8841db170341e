import type { Readings } from '../engine/trainer.ts';
import type { Column } from './protocol.ts';

interface Entry {
  steps: number[];
  values: number[];
  width: number;
}

/** Readings on their way to the page: gathered row by row, sent as columns. */
export class Ledger {
  #entries = new Map<string, Entry>();

  add(step: number, readings: Readings): void {
    for (const [name, value] of Object.entries(readings)) {
      const list = typeof value === 'number' ? [value] : value;
      let entry = this.#entries.get(name);
      if (!entry) this.#entries.set(name, (entry = { steps: [], values: [], width: list.length }));
      entry.steps.push(step);
      entry.values.push(...list);
    }
  }

  /** All that was gathered, and a new page. The arrays may be transferred. */
  take(): Record<string, Column> {
    const columns = Object.fromEntries(
      [...this.#entries].map(([name, { steps, values, width }]) => [
        name,
        { steps: Uint32Array.from(steps), values: Float32Array.from(values), width },
      ]),
    );
    this.#entries = new Map();
    return columns;
  }
}
