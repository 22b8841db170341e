import type { BackEnd, BackEnds } from './back-ends.ts';
import { sizeOf, type DType } from './graph.ts';
import type { Machine } from './machine.ts';
import type { Laid } from './spec.ts';
import { streamRecord } from './stream-record.ts';

/** The states of a replica and the step they stand before, copied out. */
export interface SavedState {
  readonly step: number;
  /** As they lie in memory: an int32 state by its bits. */
  readonly tensors: Readonly<Record<string, Float32Array>>;
}

/** Readings of a slice: one row of values each time something was recorded. */
export interface Recorded {
  readonly steps: Uint32Array;
  readonly values: Readonly<Record<string, Float32Array>>;
}

/** One run of a program: its own states, numbers and draws in a stretch of the engine's memory. */
export class Replica {
  readonly #base: number;
  #step = 0;
  #backEnd: BackEnd | null = null;
  #disposed = false;

  constructor(
    private readonly machine: Machine,
    readonly program: Laid,
    private readonly backEnds: BackEnds,
    seed: number,
    private readonly onDispose: () => void,
  ) {
    this.#base = machine.heap.take(program.bytes);
    const { memory } = machine;
    new Uint8Array(memory.buffer, this.#base, program.bytes).fill(0);
    for (const { at, data } of program.constants) this.#write(at, data);
    for (const [name, at] of Object.entries(program.at.streams)) {
      const { from } = program.inputs[name]!;
      if ('stream' in from) this.#write(at, Int32Array.from(streamRecord(seed, from.stream)));
    }
    // No epoch yet: the first batch fills the slots.
    for (const at of Object.values(program.at.scratches)) this.#write(at, Int32Array.of(-1, -1));
  }

  /** Steps taken so far. */
  get step(): number {
    return this.#step;
  }

  /** Keeps to one back end; null leaves the choice to the program. */
  use(backEnd: BackEnd | null): void {
    this.#backEnd = backEnd;
  }

  /** Sets an input from outside: a state, data, or a number. */
  set(name: string, values: ArrayLike<number>): void {
    const { start, size, dtype } = this.#place(name);
    if (values.length !== size)
      throw new Error(`input "${name}" takes ${size} numbers, not ${values.length}`);
    this.#view(start, size, dtype).set(values);
  }

  /** A copy of an input's present numbers: of a state, after the steps taken so far. */
  read(name: string): Float32Array {
    const { start, size, dtype } = this.#place(name);
    return new Float32Array(this.#view(start, size, dtype));
  }

  /**
   * Takes at most the program's slice of steps. Readings are recorded at the first and then at every `every`-th; `sequences` give a
   * number for each step. `into` is what an earlier call of as many readings gave: it is written over, and given again.
   */
  run(
    steps: number,
    {
      every = 1,
      sequences = {},
      into = null,
    }: {
      every?: number;
      sequences?: Readonly<Record<string, ArrayLike<number>>>;
      into?: Recorded | null;
    } = {},
  ): Recorded {
    this.#alive();
    if (!(Number.isInteger(steps) && steps >= 0 && steps <= this.program.slice))
      throw new Error(`${steps} steps: a slice has 0 to ${this.program.slice}`);
    const { at, readings } = this.program;
    const rows = Math.ceil(steps / every);
    if (into && into.steps.length !== rows)
      throw new Error(`${into.steps.length} readings are no room for ${rows}`);
    this.#write(at.step, Int32Array.of(this.#step));
    this.#write(at.first, Int32Array.of(this.#step));
    this.#write(at.every, Int32Array.of(every));
    for (const [name, place] of Object.entries(at.sequences)) {
      const values = sequences[name];
      if (!values || values.length < steps)
        throw new Error(`sequence "${name}" needs ${steps} numbers for this slice`);
      this.#write(place, new Float32Array(values));
    }
    this.backEnds.run(this.#backEnd, this.#base, steps, this.#base + at.step);
    const recorded: Recorded = into ?? {
      steps: new Uint32Array(rows),
      values: Object.fromEntries(
        Object.entries(readings).map(([name, { shape }]) => [
          name,
          new Float32Array(rows * sizeOf(shape)),
        ]),
      ),
    };
    for (let i = 0; i < rows; i++) recorded.steps[i] = this.#step + i * every;
    for (const [name, values] of Object.entries(recorded.values)) {
      const start = this.#base + at.readings[name]!;
      values.set(this.#view(start, values.length, readings[name]!.dtype));
    }
    this.#step += steps;
    return recorded;
  }

  /** Takes over another replica's numbers of an input of the same shape. */
  copyFrom(other: Replica, name: string): void {
    const [from, to] = [other.#place(name), this.#place(name)];
    new Uint8Array(this.machine.memory.buffer).copyWithin(
      to.start,
      from.start,
      from.start + 4 * from.size,
    );
  }

  /** A copy of all states, in one piece of memory; `into` is one of this program's that nobody needs any more. */
  save(into: SavedState | null = null): SavedState {
    this.#alive();
    const { states, stateBytes } = this.program;
    const now = new Uint8Array(this.machine.memory.buffer, this.#base, stateBytes);
    const [first] = Object.values(into?.tensors ?? {});
    if (into && first) {
      new Uint8Array(first.buffer).set(now);
      return { step: this.#step, tensors: into.tensors };
    }
    const { buffer } = now.slice();
    const tensors: Record<string, Float32Array> = {};
    for (const name of states) {
      const { start, size } = this.#place(name);
      tensors[name] = new Float32Array(buffer, start - this.#base, size);
    }
    return { step: this.#step, tensors };
  }

  /** Goes to a saved state; draws follow its step. */
  restore({ step, tensors }: SavedState): void {
    this.#alive();
    for (const [name, values] of Object.entries(tensors)) {
      const { start, size } = this.#place(name);
      this.#view(start, size).set(values);
    }
    this.#step = step;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.machine.heap.give(this.#base, this.program.bytes);
    this.onDispose();
  }

  #alive(): void {
    if (this.#disposed) throw new Error('this replica was disposed; start another one');
  }

  /** Where an input's numbers lie. */
  #place(name: string): Place {
    this.#alive();
    const spec = this.program.inputs[name];
    if (!spec)
      throw new Error(
        `the program has no input "${name}"; it has ${Object.keys(this.program.inputs).join(', ')}`,
      );
    const start = this.#base + this.program.at.inputs[name]!;
    return { start, size: sizeOf(spec.shape), dtype: spec.dtype };
  }

  #write(at: number, data: Float32Array | Int32Array): void {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    new Uint8Array(this.machine.memory.buffer).set(bytes, this.#base + at);
  }

  #view(start: number, size: number, dtype: DType = 'float32'): Float32Array | Int32Array {
    const { buffer } = this.machine.memory;
    return dtype === 'int32'
      ? new Int32Array(buffer, start, size)
      : new Float32Array(buffer, start, size);
  }
}

interface Place {
  readonly start: number;
  readonly size: number;
  readonly dtype: DType;
}
