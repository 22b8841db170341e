import type { Builder, Pointer } from '../builder.ts';
import { sizeOf, type Operand, type Shape } from '../graph.ts';
import { broadcast_util } from '../tf.ts';

/** How an operand lies on a rows × columns grid, in the words of the `binary` instruction. */
export const MODE = { full: 0, row: 1, column: 2, scalar: 3 } as const;
export type Mode = (typeof MODE)[keyof typeof MODE];

/** A grid, and the operands' modes on it; `spread` are the operands that fit no mode and must be written out in full. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly modes: readonly Mode[];
  readonly spread: readonly number[];
}

/** The shape two shapes broadcast to. Throws where sizes differ and neither is 1. */
export const broadcastShape = (a: Shape, b: Shape): number[] =>
  broadcast_util.assertAndGetBroadcastShape([...a], [...b]);

/** The grid on which as many operands as possible are read where they are. */
export function gridOf(out: Shape, operands: readonly Operand[]): Grid {
  const size = sizeOf(out);
  const kinds = operands.map(({ shape }) => kindOf(shape, out));
  const first = kinds.find(({ mode }) => mode === MODE.row || mode === MODE.column);
  const split = first?.split ?? 0;
  const columns = sizeOf(out.slice(split));
  const fits = (i: number) => {
    const { mode, split: own } = kinds[i]!;
    return mode !== null && (mode === MODE.full || mode === MODE.scalar || own === split);
  };
  return {
    rows: size && size / columns,
    columns,
    modes: kinds.map(({ mode }, i) => (fits(i) ? mode! : MODE.full)),
    spread: kinds.flatMap((_, i) => (fits(i) ? [] : [i])),
  };
}

/** Operands as instructions take them, each a place and a mode: where `numbers` finds them, or written out in full first. */
export function placed(
  grid: Grid,
  out: Shape,
  operands: readonly Operand[],
  numbers: (operand: Operand) => Pointer,
  build: Builder,
): (Pointer | Mode)[] {
  return operands.flatMap((operand, i) => {
    const at = numbers(operand);
    return [grid.spread.includes(i) ? build.spread(at, operand, out) : at, grid.modes[i]!];
  });
}

/** Full, scalar, a row repeated over the axes before `split`, or a column repeated over those from it on. */
function kindOf(shape: Shape, out: Shape): { mode: Mode | null; split: number } {
  if (sizeOf(shape) === sizeOf(out)) return { mode: MODE.full, split: 0 };
  if (sizeOf(shape) === 1) return { mode: MODE.scalar, split: 0 };
  const missing = out.length - shape.length;
  const present = out.map((n, i) => n === 1 || (shape[i - missing] ?? 1) === n);
  const firstPresent = out.findIndex((n, i) => n > 1 && present[i]);
  if (present.slice(firstPresent).every(Boolean)) return { mode: MODE.row, split: firstPresent };
  const firstMissing = present.indexOf(false);
  const onlyOnes = out.every((n, i) => i < firstMissing || n === 1 || !present[i]);
  return onlyOnes ? { mode: MODE.column, split: firstMissing } : { mode: null, split: 0 };
}
