import type { Data } from './data.ts';
import { multiplyAdds } from './layer-shapes.ts';
import type { Model } from './model.ts';

/**
 * What a curve may be drawn over: what training has cost so far. Multiply-adds are counted in millions; the last two are
 * milliseconds, as a step takes them when it is replayed, and on TensorFlow.js call by call.
 */
export const COST_AXES = ['steps', 'samples', 'epochs', 'multiplyAdds', 'replay', 'tfjs'] as const;
export type CostAxis = (typeof COST_AXES)[number];

/** The axes of time, which has to be measured. */
export const isTime = (axis: CostAxis): axis is 'replay' | 'tfjs' =>
  axis === 'replay' || axis === 'tfjs';

/** What one step of an arm costs on an axis; null where that has to be measured, or where there is nothing to count. */
export function stepCost(
  axis: CostAxis,
  arm: { readonly batchSize: number; readonly data: Data; readonly model: Model },
): number | null {
  switch (axis) {
    case 'steps':
      return 1;
    case 'samples':
      return arm.batchSize;
    case 'epochs':
      return arm.batchSize / arm.data.samples;
    case 'multiplyAdds':
      return multiplyAdds(arm) / 1e6 || null;
    case 'replay':
    case 'tfjs':
      return null;
  }
}
