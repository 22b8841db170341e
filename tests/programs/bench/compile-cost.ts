import { NotCovered } from '../../../src/jit/errors.ts';
import { median } from '../../../src/math/statistics.ts';
import { compileWorkload } from './peers/jit.ts';
import type { Workload } from './workload.ts';

export interface CompileCost {
  /** Milliseconds of trace and compile, the first time in a thread that has compiled nothing before. */
  readonly cold: number;
  /** The median once JavaScript is hot: a knob is being turned. */
  readonly warm: number;
  readonly instructions: number;
  /** Bytes of the code, and of the memory each replica takes. */
  readonly code: number;
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
  const times: number[] = [];
  let figures = { instructions: 0, code: 0, arena: 0 };
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    const program = compileWorkload(workload);
    times.push(performance.now() - start);
    const { instructions, code, bytes } = program.compiled;
    figures = { instructions, code: code.byteLength, arena: bytes };
    program.dispose();
  }
  return { cold: times[0]!, warm: median(times.slice(REPEATS / 2)), ...figures };
}
