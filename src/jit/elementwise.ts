import { once } from '../math/once.ts';
import type { Instruction, Pointer } from './builder.ts';
import { BINARY, UNARY } from './instructions.ts';
import { MODE, type Mode } from './ops/broadcast.ts';

/** The element functions, by the names the kernels have for them. */
export type ElementName = (typeof UNARY)[number] | (typeof BINARY)[number] | 'choose';

/** An operand of an element function, and how it lies on the grid. */
export interface ElementOperand {
  readonly pointer: Pointer;
  readonly mode: Mode;
}

/** An instruction whose element i of the result needs element i of its operands alone. */
export interface Elementwise {
  readonly f: ElementName;
  readonly out: Pointer;
  readonly operands: readonly ElementOperand[];
  /** Numbers that are the same for every element: what the function's page calls p and q. */
  readonly numbers: readonly number[];
  readonly rows: number;
  readonly columns: number;
}

/** Functions that take numbers beside their operand, and how many. */
const NUMBERED: Readonly<Record<string, number>> = { leakyRelu: 1, step: 1, clip: 2 };

/**
 * The instruction as an element function on a grid; null where it is none, or where it works on a part of a buffer.
 * Modes are the plainest that fit.
 */
export const elementwise = once((instruction: Instruction): Elementwise | null => {
  const found = read(instruction);
  if (!found) return null;
  const size = found.rows * found.columns;
  const isWhole = ({ buffer, offset }: Pointer) => offset === 0 && buffer.size === size;
  const whole = found.operands.every(({ pointer, mode }) => mode !== MODE.full || isWhole(pointer));
  return whole && isWhole(found.out) ? found : null;
});

function read({ name, arguments: given }: Instruction): Elementwise | null {
  const pointer = (i: number) => given[i] as Pointer;
  const number = (i: number) => given[i] as number;
  const operand = (i: number, rows: number, columns: number): ElementOperand => ({
    pointer: pointer(i),
    mode: plainest(number(i + 1) as Mode, rows, columns),
  });
  if (name === 'unary') {
    const f = UNARY[number(0)]!;
    return {
      f,
      out: pointer(1),
      operands: [{ pointer: pointer(2), mode: MODE.full }],
      numbers: [number(4), number(5)].slice(0, NUMBERED[f] ?? 0),
      rows: 1,
      columns: number(3),
    };
  }
  if (name !== 'binary' && name !== 'select') return null;
  const [rows, columns] = given.slice(-2) as [number, number];
  const places = name === 'binary' ? [2, 4] : [1, 3, 5];
  return {
    f: name === 'binary' ? BINARY[number(0)]! : 'choose',
    out: pointer(name === 'binary' ? 1 : 0),
    operands: places.map((i) => operand(i, rows, columns)),
    numbers: [],
    rows,
    columns,
  };
}

/** The same layout in its plainest form: on one row or in one column some modes come to the same. */
function plainest(mode: Mode, rows: number, columns: number): Mode {
  if (rows === 1 && mode === MODE.row) return MODE.full;
  if (rows === 1 && mode === MODE.column) return MODE.scalar;
  if (columns === 1 && mode === MODE.column) return MODE.full;
  if (columns === 1 && mode === MODE.row) return MODE.scalar;
  return mode;
}
