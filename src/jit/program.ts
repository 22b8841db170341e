import { BackEnds } from './back-ends.ts';
import { compile } from './compile.ts';
import type { Compiled, CompileOptions, StepSpec } from './spec.ts';
import type { Machine } from './machine.ts';
import { Replica } from './replica.ts';

/** A compiled step with its code in the machine's memory, from which any number of replicas start. */
export class Program {
  readonly backEnds: BackEnds;
  readonly #address: number;
  #replicas = 0;
  #disposed = false;

  private constructor(
    private readonly machine: Machine,
    readonly compiled: Compiled,
  ) {
    const { code } = compiled;
    const address = machine.heap.take(code.byteLength);
    new Int32Array(machine.memory.buffer, address, code.length).set(code);
    this.#address = address;
    const { kernels } = machine.module;
    this.backEnds = new BackEnds(compiled, machine.module, (base, steps, stepAddress) =>
      kernels.run(address, code.length, base, steps, stepAddress),
    );
  }

  /** Traces and compiles a step. Throws a TraceError where it cannot be traced, NotCovered where it cannot be replayed. */
  static compile(machine: Machine, spec: StepSpec, options?: CompileOptions): Program {
    return new Program(machine, compile(spec, options));
  }

  /** A run of its own from zeroed states: set them before the first step. Draws follow the seed. */
  start({ seed }: { seed: number }): Replica {
    if (this.#disposed) throw new Error('this program was disposed; compile it again');
    this.#replicas++;
    return new Replica(this.machine, this.compiled, this.backEnds, seed, () => this.#replicas--);
  }

  /** Frees the code. Throws while it has replicas, which need it. */
  dispose(): void {
    if (this.#disposed) return;
    if (this.#replicas > 0)
      throw new Error(`this program has ${this.#replicas} replicas; dispose of them first`);
    this.#disposed = true;
    this.machine.heap.give(this.#address, this.compiled.code.byteLength);
  }
}
