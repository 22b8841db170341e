import { Machine } from '../../jit/machine.ts';
import { Program } from '../../jit/program.ts';
import type { Replica } from '../../jit/replica.ts';
import type { StepSpec } from '../../jit/spec.ts';
import { asRefusal, Refused } from './refused.ts';

interface Entry {
  readonly program: Program;
  users: number;
}

/** In tests and development a step is traced twice, since a trace would freeze a number that changes between steps. */
const TWICE = import.meta.env.DEV;

/** How many words of code nobody runs are kept, in case a knob comes back: with all about them some 50 MB. */
const IDLE = 2 ** 21;

/** How many of these may still be emitted at once: between two seeds of an arm its programs are nobody's. */
const FRESH = 16;

/** Compiled programs by key, on one machine: each is compiled once, however many runs it has. */
export class Programs {
  #machine: Machine | null = null;
  readonly #entries = new Map<string, Entry>();

  /**
   * A replica of the program with that key, compiled now if need be, and a way to let go of it. Throws Refused where
   * the step or the browser allows no replay.
   */
  start(
    key: string,
    spec: () => StepSpec,
    seed: number,
  ): { replica: Replica; release: () => void } {
    let entry = this.#entries.get(key);
    if (!entry) entry = { program: this.#compiled(spec()), users: 0 };
    // The last used is the last in line to be dropped.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users++;
    const replica = entry.program.start({ seed });
    const release = () => {
      replica.dispose();
      entry.users--;
      this.#dropIdle();
    };
    return { replica, release };
  }

  #compiled(spec: StepSpec): Program {
    const machine = (this.#machine ??= startMachine());
    try {
      return Program.compile(machine, { ...spec, twice: TWICE });
    } catch (error) {
      throw asRefusal(error);
    }
  }

  #dropIdle(): void {
    const idle = [...this.#entries].filter(([, { users }]) => users === 0);
    for (const [, { program }] of idle.slice(0, -FRESH)) program.rest();
    let words = idle.reduce((sum, [, { program }]) => sum + program.laid.code.length, 0);
    for (const [key, { program }] of idle) {
      if (words <= IDLE) return;
      words -= program.laid.code.length;
      program.dispose();
      this.#entries.delete(key);
    }
  }
}

function startMachine(): Machine {
  try {
    return new Machine();
  } catch (error) {
    throw new Refused('WebAssembly SIMD is missing', { cause: error });
  }
}
