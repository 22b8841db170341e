import { ELEMENTWISE_ROWS } from './rows/elementwise.ts';
import { BACKWARD_ROWS, GRADIENT_ROWS } from './rows/gradients.ts';
import { INDEXING_ROWS } from './rows/indexing.ts';
import { FREE_ROWS, LAYOUT_ROWS, spread } from './rows/layout.ts';
import { NORMALIZATION_ROWS } from './rows/normalizations.ts';
import { PART_ROWS } from './rows/parts.ts';
import { LAYER_ROWS, PRODUCT_ROWS } from './rows/products.ts';
import { REDUCTION_ROWS } from './rows/reductions.ts';
import type { Row, Rows } from './rows/row.ts';
import { WHOLE_ROWS } from './rows/whole.ts';
import { WINDOW_ROWS } from './rows/windows.ts';

/** How a random graph comes to a call of each covered kernel. A kernel joins by a row. */
export const KERNEL_ROWS: Rows = {
  ...ELEMENTWISE_ROWS,
  ...REDUCTION_ROWS,
  ...PRODUCT_ROWS,
  ...LAYOUT_ROWS,
  ...PART_ROWS,
  ...INDEXING_ROWS,
  ...WINDOW_ROWS,
  ...NORMALIZATION_ROWS,
  ...GRADIENT_ROWS,
};

/** What most of a training step is made of, and what the passes rewrite. */
function trainingRows(): readonly Row[] {
  const { Add, Sub, Multiply, Relu } = ELEMENTWISE_ROWS;
  const { Sum, Mean } = REDUCTION_ROWS;
  const { BatchMatMul } = PRODUCT_ROWS;
  const { Reshape } = FREE_ROWS;
  const { backward } = BACKWARD_ROWS;
  const calls = [Add, Multiply, Sum, Reshape, Sub, Mean, Relu, BatchMatMul, LAYER_ROWS.dense];
  return [...calls, spread, backward, backward, backward, backward];
}

/** A graph takes its calls from each of these lists as often. */
export const CALLS: readonly (readonly Row[])[] = [
  trainingRows(),
  [KERNEL_ROWS, FREE_ROWS, WHOLE_ROWS].flatMap((rows) => Object.values<Row>(rows)),
];
