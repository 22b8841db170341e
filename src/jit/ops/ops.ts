import { NotCovered } from '../errors.ts';
import { ELEMENTWISE } from './elementwise.ts';
import { INDEXING } from './indexing.ts';
import { LAYOUT } from './layout.ts';
import { MATMUL } from './matmul.ts';
import type { Op } from './op.ts';
import { REDUCE } from './reduce.ts';

/** Every tfjs kernel that can be replayed, by its name. */
const OPS: Readonly<Record<string, Op>> = {
  ...ELEMENTWISE,
  ...REDUCE,
  ...MATMUL,
  ...LAYOUT,
  ...INDEXING,
};

/** How the shapes of a kernel's results follow from its operands; throws NotCovered. */
export const shapeRule = (kernel: string): Op['shapes'] => opOf(kernel).shapes;

export function opOf(kernel: string): Op {
  const op = Object.hasOwn(OPS, kernel) ? OPS[kernel] : undefined;
  if (!op) throw new NotCovered(kernel);
  return op;
}
