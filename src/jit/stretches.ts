import type { Instruction } from './builder.ts';
import { elementwise, type Elementwise } from './elementwise.ts';
import { MODE } from './ops/broadcast.ts';

/** The grid of a loop over elements; a flat one is a single row. */
export interface LoopGrid {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Neighbouring instructions that can be run as one: element functions over the same elements in one loop, with what
 * lies between them in registers; or a single instruction of any other kind.
 */
export interface Stretch {
  readonly from: number;
  /** One past the last instruction. */
  readonly to: number;
  /** Null where the instruction is no element function. */
  readonly loop: { readonly grid: LoopGrid; readonly functions: readonly Elementwise[] } | null;
}

/** More functions than this in one loop would not fit the registers. */
const LONGEST = 48;

/** Cuts a program into stretches, in order. */
export function stretches(instructions: readonly Instruction[]): Stretch[] {
  const result: Stretch[] = [];
  let open: { from: number; grid: LoopGrid | null; functions: Elementwise[] } | null = null;
  const close = (to: number) => {
    if (!open) return;
    const { from, grid, functions } = open;
    const columns = sizeOf(functions[0]!);
    result.push({ from, to, loop: { grid: grid ?? { rows: 1, columns }, functions } });
    open = null;
  };
  instructions.forEach((instruction, i) => {
    const next = elementwise(instruction);
    if (!next) {
      close(i);
      result.push({ from: i, to: i + 1, loop: null });
      return;
    }
    const grid = gridOf(next);
    const joins =
      open &&
      open.functions.length < LONGEST &&
      sizeOf(open.functions[0]!) === sizeOf(next) &&
      (!open.grid || !grid || (open.grid.rows === grid.rows && open.grid.columns === grid.columns));
    if (!joins) {
      close(i);
      open = { from: i, grid, functions: [next] };
    } else {
      open!.functions.push(next);
      open!.grid ??= grid;
    }
  });
  close(instructions.length);
  return result;
}

const sizeOf = ({ rows, columns }: Elementwise): number => rows * columns;

/** The grid a function needs, or null where it may be read as one long row. */
function gridOf({ operands, rows, columns }: Elementwise): LoopGrid | null {
  const isFlat = operands.every(({ mode }) => mode === MODE.full || mode === MODE.scalar);
  return isFlat ? null : { rows, columns };
}
