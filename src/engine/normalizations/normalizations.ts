import type { BatchNorm } from '../../recipe/normalization.ts';
import { batchNorm } from './batch-norm.ts';
import type { NormalizationBuilder } from './normalization.ts';

/** What each kind of normalization does. */
export const NORMALIZATIONS: Readonly<Record<BatchNorm['kind'], NormalizationBuilder>> = {
  batchNorm,
};
