import type { FinishedRun } from '../recipe/readings.ts';
import type { Track } from '../recipe/track.ts';
import type { Column, Diverged } from '../worker/protocol.ts';

/** A column that grows. */
class GrowingTrack implements Track {
  steps = new Uint32Array(128);
  values: Float32Array;
  length = 0;

  constructor(readonly width: number) {
    this.values = new Float32Array(128 * width);
  }

  /** Itself as a column, which shares its memory. */
  get column(): Column {
    const { width, length } = this;
    const [steps, values] = [
      this.steps.subarray(0, length),
      this.values.subarray(0, length * width),
    ];
    return { steps, values, width };
  }

  /** Lets go of the room it has not filled. */
  trim(): void {
    const { steps, values } = this.column;
    this.steps = steps.slice();
    this.values = values.slice();
  }

  append({ steps, values }: Column): void {
    const length = this.length + steps.length;
    if (length > this.steps.length) {
      const capacity = Math.max(length, 2 * this.steps.length);
      this.steps = grown(this.steps, new Uint32Array(capacity));
      this.values = grown(this.values, new Float32Array(capacity * this.width));
    }
    this.steps.set(steps, this.length);
    this.values.set(values, this.length * this.width);
    this.length = length;
  }
}

const grown = <T extends Uint32Array | Float32Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

/** What is known of one run: its tracks, how far it has got, and how it ended. */
export class RunRecord implements FinishedRun {
  readonly tracks: Record<string, GrowingTrack> = {};
  reached = 0;
  done = false;
  /** Whether something broke in it; it will not go on. */
  failed = false;
  divergence: Diverged | null = null;
  /** The step up to which it has the readings of another run. */
  #followed = 0;

  constructor(
    readonly id: string,
    readonly arm: string,
    readonly seed: number,
  ) {}

  get diverged(): number | null {
    return this.divergence?.step ?? null;
  }

  /** The step from which on there are no readings. */
  get told(): number {
    return this.done ? this.reached + 1 : Math.max(this.reached, this.#followed);
  }

  /** Lets go of what only appending needs. */
  trim(): void {
    for (const track of Object.values(this.tracks)) track.trim();
  }

  /** How many numbers its tracks have room for. */
  get size(): number {
    const tracks = Object.values(this.tracks);
    return tracks.reduce((sum, { steps, values }) => sum + steps.length + values.length, 0);
  }

  /** Begins with the readings of a run that goes the same way. */
  follow(earlier: RunRecord): void {
    for (const [name, { column }] of Object.entries(earlier.tracks))
      this.append({ [name]: column });
    this.reached = earlier.reached;
    this.#followed = earlier.told;
  }

  append(columns: Readonly<Record<string, Column>>): void {
    for (const [name, column] of Object.entries(columns))
      (this.tracks[name] ??= new GrowingTrack(column.width)).append(column);
  }
}

/** All runs of a plan, by arm and seed. */
export class History {
  readonly #records = new Map<string, RunRecord>();
  readonly #byId = new Map<string, RunRecord>();

  put(record: RunRecord): void {
    this.#records.set(key(record.arm, record.seed), record);
    this.#byId.set(record.id, record);
  }

  find(id: string): RunRecord | undefined {
    return this.#byId.get(id);
  }

  get(arm: string, seed: number): RunRecord | undefined {
    return this.#records.get(key(arm, seed));
  }

  /** The arm's runs that have readings, by seed. */
  ofArm(arm: string, seeds: number): RunRecord[] {
    const records: RunRecord[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const record = this.get(arm, seed);
      if (record && Object.keys(record.tracks).length > 0) records.push(record);
    }
    return records;
  }

  all(): Iterable<RunRecord> {
    return this.#records.values();
  }
}

const key = (arm: string, seed: number) => `${arm}/${seed}`;
