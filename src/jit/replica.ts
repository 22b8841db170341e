import type { Compiled } from './compile.ts';
import { SLICE } from './compile.ts';
import type { Engine } from './engine.ts';
import { sizeOf } from './graph.ts';
import { streamRecord } from './stream-record.ts';

/** The states of a replica and the step they stand before, copied out. */
export interface SavedState {
  readonly step: number;
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
  #disposed = false;

  constructor(
    private readonly engine: Engine,
    readonly program: Compiled,
    private readonly code: { readonly address: number; readonly words: number },
    seed: number,
  ) {
    this.#base = engine.heap.take(program.bytes);
    const { memory } = engine;
    new Uint8Array(memory.buffer, this.#base, program.bytes).fill(0);
    for (const { at, data } of program.constants) this.#write(at, data);
    for (const [name, at] of Object.entries(program.at.streams)) {
      const { from } = program.inputs[name]!;
      if ('stream' in from) this.#write(at, Int32Array.from(streamRecord(seed, from.stream)));
    }
    // An epoch that no batch belongs to: the first draw fills the slots.
    for (const [name, at] of Object.entries(program.at.scratches)) {
      void name;
      this.#write(at, Int32Array.of(-1, -1));
    }
  }

  /** Steps taken so far. */
  get step(): number {
    return this.#step;
  }

  /** Sets an input from outside: a state, data, or a number. */
  set(name: string, values: ArrayLike<number>): void {
    const spec = this.program.inputs[name];
    if (!spec)
      throw new Error(
        `the program has no input "${name}"; it has ${Object.keys(this.program.inputs).join(', ')}`,
      );
    const size = sizeOf(spec.shape);
    if (values.length !== size)
      throw new Error(`input "${name}" takes ${size} numbers, not ${values.length}`);
    const data = spec.dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values);
    this.#write(this.program.at.inputs[name]!, data);
  }

  /** A copy of an input's present numbers: of a state, after the steps taken so far. */
  read(name: string): Float32Array {
    const spec = this.program.inputs[name];
    if (!spec)
      throw new Error(
        `the program has no input "${name}"; it has ${Object.keys(this.program.inputs).join(', ')}`,
      );
    return this.#view(this.program.at.inputs[name]!, sizeOf(spec.shape)).slice();
  }

  /**
   * Takes at most SLICE steps. Readings are recorded at the first and then at every `every`-th; `sequences` give a
   * number for each step.
   */
  run(
    steps: number,
    {
      every = 1,
      sequences = {},
    }: { every?: number; sequences?: Readonly<Record<string, ArrayLike<number>>> } = {},
  ): Recorded {
    this.#alive();
    if (!(Number.isInteger(steps) && steps >= 0 && steps <= SLICE))
      throw new Error(`${steps} steps: a slice has 0 to ${SLICE}`);
    const { at, readings } = this.program;
    this.#write(at.step, Int32Array.of(this.#step));
    this.#write(at.first, Int32Array.of(this.#step));
    this.#write(at.every, Int32Array.of(every));
    for (const [name, place] of Object.entries(at.sequences)) {
      const values = sequences[name];
      if (!values || values.length < steps)
        throw new Error(`sequence "${name}" needs ${steps} numbers for this slice`);
      this.#write(place, Float32Array.from(values));
    }
    const { kernels } = this.engine;
    kernels.run(this.code.address, this.code.words, this.#base, steps, this.#base + at.step);
    const rows = Math.ceil(steps / every);
    const recorded: Recorded = {
      steps: Uint32Array.from({ length: rows }, (_, i) => this.#step + i * every),
      values: Object.fromEntries(
        Object.entries(readings).map(([name, shape]) => [
          name,
          this.#view(at.readings[name]!, rows * sizeOf(shape)).slice(),
        ]),
      ),
    };
    this.#step += steps;
    return recorded;
  }

  /** A copy of all states. */
  save(): SavedState {
    this.#alive();
    const states = Object.entries(this.program.inputs).filter(
      ([, { from }]) => from.kind === 'state',
    );
    return {
      step: this.#step,
      tensors: Object.fromEntries(states.map(([name]) => [name, this.read(name)])),
    };
  }

  /** Goes to a saved state; draws follow its step. */
  restore({ step, tensors }: SavedState): void {
    this.#alive();
    for (const [name, values] of Object.entries(tensors)) this.set(name, values);
    this.#step = step;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.engine.heap.give(this.#base, this.program.bytes);
  }

  #alive(): void {
    if (this.#disposed) throw new Error('this replica was disposed; start another one');
  }

  #write(at: number, data: Float32Array | Int32Array): void {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    new Uint8Array(this.engine.memory.buffer).set(bytes, this.#base + at);
  }

  #view(at: number, size: number): Float32Array {
    this.#alive();
    return new Float32Array(this.engine.memory.buffer, this.#base + at, size);
  }
}
