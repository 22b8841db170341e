import { NotCovered } from '../errors.ts';
import { BATCH_NORM } from './batch-norm.ts';
import { CONVOLUTION } from './convolution.ts';
import { ELEMENTWISE } from './elementwise.ts';
import { INDEXING } from './indexing.ts';
import { LAYOUT } from './layout.ts';
import { MATMUL } from './matmul.ts';
import type { Op } from './op.ts';
import { PARTS } from './parts.ts';
import { POOL } from './pool.ts';
import { REDUCE } from './reduce.ts';
import { SOFTMAX } from './softmax.ts';

/** Every tfjs kernel that can be replayed, by its name. */
export const OPS: Readonly<Record<string, Op>> = {
  ...ELEMENTWISE,
  ...REDUCE,
  ...SOFTMAX,
  ...BATCH_NORM,
  ...MATMUL,
  ...CONVOLUTION,
  ...POOL,
  ...LAYOUT,
  ...PARTS,
  ...INDEXING,
};

/** What is known of a kernel. Throws NotCovered. */
export function opOf(kernel: string): Op {
  const op = Object.hasOwn(OPS, kernel) ? OPS[kernel] : undefined;
  if (!op) throw new NotCovered(kernel);
  return op;
}
