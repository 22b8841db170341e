import { NotCovered } from '../../../src/jit/errors.ts';
import { median } from '../../../src/math/statistics.ts';
import { compileWorkload } from './peers/jit.ts';
import type { Workload } from './workload.ts';

/** What it takes to make a program of a step; times in milliseconds. */
export interface CompileCost {
  /** Trace and compile for the interpreter, the first time in a thread that has compiled nothing before. */
  readonly cold: number;
  /** The median once JavaScript is hot: a knob is being turned. */
  readonly warm: number;
  /** The emitter's module on top of that, hot too. */
  readonly emit: number;
  readonly instructions: number;
  /** Bytes of the interpreter's code, of the emitter's module, and of the memory each run takes. */
  readonly code: number;
  readonly module: number;
  readonly arena: number;
}

const REPEATS = 32;

/** What it costs to trace and compile a workload's step; null where that cannot be done. */
export function compileCost(workload: Workload): CompileCost | null {
  try {
    return measured(workload);
  } catch (error) {
    if (error instanceof NotCovered) return null;
    throw error;
  }
}

function measured(workload: Workload): CompileCost {
  const compiling: number[] = [];
  const emitting: number[] = [];
  let sizes = { instructions: 0, code: 0, module: 0, arena: 0 };
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    const program = compileWorkload(workload);
    const compiled = performance.now();
    const { instructions } = program.listing;
    const { emitted } = program.backEnds;
    emitting.push(performance.now() - compiled);
    compiling.push(compiled - start);
    const { code, bytes } = program.laid;
    sizes = {
      instructions: instructions.length,
      code: code.byteLength,
      module: emitted.bytes,
      arena: bytes,
    };
    program.dispose();
  }
  const hot = (times: readonly number[]) => median(times.slice(REPEATS / 2));
  return { cold: compiling[0]!, warm: hot(compiling), emit: hot(emitting), ...sizes };
}
