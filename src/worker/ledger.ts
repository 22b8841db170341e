import type { Readings, Taken } from '../engine/trainer.ts';
import type { Column } from './protocol.ts';

interface Entry {
  steps: number[];
  values: number[];
  width: number;
}

/** Readings on their way to the page: gathered row by row, sent as columns. Those of steps before `from` are left out. */
export class Ledger {
  #entries = new Map<string, Entry>();

  constructor(private readonly from = 0) {}

  /** Data-set readings at a step. */
  add(step: number, readings: Readings): void {
    if (step < this.from) return;
    for (const [name, value] of Object.entries(readings)) {
      const list = typeof value === 'number' ? [value] : value;
      this.#append(name, list.length, [step], list);
    }
  }

  /** The batch readings of steps taken one after the other from `first` on. */
  addTaken(first: number, { steps, columns }: Taken): void {
    const told = Math.max(0, this.from - first);
    if (told >= steps) return;
    const each = Array.from({ length: steps - told }, (_, i) => first + told + i);
    for (const [name, values] of Object.entries(columns)) {
      const width = values.length / steps;
      this.#append(name, width, each, values.subarray(told * width));
    }
  }

  #append(name: string, width: number, steps: readonly number[], values: Iterable<number>): void {
    let entry = this.#entries.get(name);
    if (!entry) this.#entries.set(name, (entry = { steps: [], values: [], width }));
    entry.steps.push(...steps);
    entry.values.push(...values);
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
