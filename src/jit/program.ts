import { compile, type Compiled, type StepSpec } from './compile.ts';
import type { Engine } from './engine.ts';
import { Replica } from './replica.ts';

/** A compiled step with its code in the engine's memory, from which any number of replicas start. */
export class Program {
  readonly #address: number;
  #disposed = false;

  private constructor(
    private readonly engine: Engine,
    readonly compiled: Compiled,
  ) {
    const { code } = compiled;
    this.#address = engine.heap.take(code.byteLength);
    new Int32Array(engine.memory.buffer, this.#address, code.length).set(code);
  }

  /** Traces and compiles a step. Throws a TraceError where it cannot be traced, NotCovered where it cannot be replayed. */
  static compile(engine: Engine, spec: StepSpec): Program {
    return new Program(engine, compile(spec));
  }

  /** A run of its own from zeroed states: set them before the first step. Draws follow the seed. */
  start({ seed }: { seed: number }): Replica {
    if (this.#disposed) throw new Error('this program was disposed; compile it again');
    const code = { address: this.#address, words: this.compiled.code.length };
    return new Replica(this.engine, this.compiled, code, seed);
  }

  /** Frees the code; replicas must be disposed before. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.engine.heap.give(this.#address, this.compiled.code.byteLength);
  }
}
