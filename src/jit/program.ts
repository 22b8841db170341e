import { BackEnds } from './back-ends.ts';
import { compile } from './compile.ts';
import type { Compiled, CompileOptions, Laid, Listing, StepSpec } from './spec.ts';
import type { Machine } from './machine.ts';
import { Replica } from './replica.ts';

/** A compiled step with its code in the machine's memory, from which any number of replicas start. */
export class Program {
  readonly laid: Laid;
  readonly backEnds: BackEnds;
  readonly #address: number;
  #listing: Listing | null;
  #replicas = 0;
  #disposed = false;

  private constructor(
    private readonly machine: Machine,
    { instructions, arena, ...laid }: Compiled,
    private readonly compileAgain: () => Listing,
  ) {
    this.laid = laid;
    this.#listing = { instructions, arena };
    const { code } = laid;
    const address = machine.heap.take(code.byteLength);
    new Int32Array(machine.memory.buffer, address, code.length).set(code);
    this.#address = address;
    const { kernels } = machine.module;
    this.backEnds = new BackEnds(
      () => this.listing,
      machine.module,
      (base, steps, stepAddress) => kernels.run(address, code.length, base, steps, stepAddress),
    );
  }

  /** Traces and compiles a step. Throws a TraceError where it cannot be traced, NotCovered where it cannot be replayed. */
  static compile(machine: Machine, spec: StepSpec, options?: CompileOptions): Program {
    const compiled = () => compile(spec, options);
    return new Program(machine, compiled(), compiled);
  }

  /** What its own module is emitted from: compiled once more if it was let go of. */
  get listing(): Listing {
    if (!this.#listing) {
      const { instructions, arena } = this.compileAgain();
      this.#listing = { instructions, arena };
    }
    return this.#listing;
  }

  /** Lets go of what only emitting needs: three quarters of what it takes. */
  rest(): void {
    this.#listing = null;
  }

  /** A run of its own from zeroed states: set them before the first step. Draws follow the seed. */
  start({ seed }: { seed: number }): Replica {
    if (this.#disposed) throw new Error('this program was disposed; compile it again');
    this.#replicas++;
    return new Replica(this.machine, this.laid, this.backEnds, seed, () => this.#replicas--);
  }

  /** Frees the code. Throws while it has replicas, which need it. */
  dispose(): void {
    if (this.#disposed) return;
    if (this.#replicas > 0)
      throw new Error(`this program has ${this.#replicas} replicas; dispose of them first`);
    this.#disposed = true;
    this.machine.heap.give(this.#address, this.laid.code.byteLength);
  }
}
