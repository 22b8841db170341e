import type { Data } from './data.ts';

/**
 * What a curve may be drawn over: what training has cost so far. The last two are milliseconds, as a step takes them when
 * it is replayed, and on TensorFlow.js call by call.
 */
export const COST_AXES = ['steps', 'samples', 'epochs', 'replay', 'tfjs'] as const;
export type CostAxis = (typeof COST_AXES)[number];

/** What one step of an arm costs on an axis; null where that has to be measured. */
export function stepCost(
  axis: CostAxis,
  { batchSize, data }: { readonly batchSize: number; readonly data: Pick<Data, 'samples'> },
): number | null {
  switch (axis) {
    case 'steps':
      return 1;
    case 'samples':
      return batchSize;
    case 'epochs':
      return batchSize / data.samples;
    case 'replay':
    case 'tfjs':
      return null;
  }
}
