import { lossSurfaceField } from '../recipe/field.ts';
import type { Command, Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';

/** The loss on a square around the end of a run, size × size, row 0 at the top; NaN where it is not known yet. */
export interface Surface {
  readonly size: number;
  readonly losses: Float32Array;
}

const SIZE = 21;
/** From the middle outward, where the end of the run is. */
const ROWS = Array.from({ length: SIZE }, (_, row) => row).sort(
  (a, b) => Math.abs(a - (SIZE - 1) / 2) - Math.abs(b - (SIZE - 1) / 2),
);

/** Who answers questions about runs. */
export interface Asker {
  ask(command: Extract<Command, { type: 'look' | 'dissect' }>): void;
}

/** Asks for the loss around the ends of runs, one row at a time, so that training never waits for more than that. */
export class Surfaces {
  #wanted: readonly RunRecord[] = [];
  readonly #known = new Map<string, { losses: Float32Array; rows: number }>();
  /** The run whose row is under way. */
  #asked: string | null = null;

  constructor(
    private readonly asker: Asker,
    private readonly changed: () => void,
  ) {}

  of(id: string): Surface | null {
    const known = this.#known.get(id);
    return known ? { size: SIZE, losses: known.losses } : null;
  }

  /** Says which runs are wanted; they must be done. What others have come to is forgotten. */
  start(records: readonly RunRecord[]): void {
    this.#wanted = records.filter(({ divergence }) => divergence === null);
    const ids = this.#wanted.map(({ id }) => id);
    for (const id of this.#known.keys()) if (!ids.includes(id)) this.#known.delete(id);
    for (const id of ids)
      if (!this.#known.has(id))
        this.#known.set(id, { losses: new Float32Array(SIZE * SIZE).fill(NaN), rows: 0 });
    if (this.#asked !== null && !ids.includes(this.#asked)) this.#asked = null;
    if (this.#asked === null) this.#ask();
    this.changed();
  }

  /** Takes a row in; false where the report is none. */
  take(report: Report): boolean {
    if (report.type !== 'looked' || !report.values.lossSurface) return false;
    const { row, losses } = report.values.lossSurface;
    const known = this.#known.get(report.id);
    if (known && ROWS[known.rows] === row) {
      known.losses = known.losses.slice();
      known.losses.set(losses, row * SIZE);
      known.rows++;
      this.changed();
    }
    if (report.id === this.#asked) this.#ask();
    return true;
  }

  /** The workers are gone: what was under way will not come. */
  lose(): void {
    this.#asked = null;
  }

  /** Asks for the next row of the run that is furthest behind. */
  #ask(): void {
    const open = this.#wanted
      .map((record) => ({ record, rows: this.#known.get(record.id)!.rows }))
      .filter(({ rows }) => rows < SIZE)
      .sort((a, b) => a.rows - b.rows)[0];
    this.#asked = open?.record.id ?? null;
    if (!open) return;
    const { id, reached: step } = open.record;
    const fields = [lossSurfaceField({ size: SIZE, row: ROWS[open.rows]! })];
    this.asker.ask({ type: 'look', request: 0, id, step, fields });
  }
}
