import type { LossKind } from '../../recipe/loss.ts';
import type { LossBuilder } from './loss.ts';
import { meanOutput } from './mean-output.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { sigmoidCrossEntropy } from './sigmoid-cross-entropy.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';

/** What each loss wants, measures and predicts. */
export const LOSSES: { [K in LossKind]: LossBuilder } = {
  softmaxCrossEntropy,
  sigmoidCrossEntropy,
  meanSquaredError,
  meanOutput,
};
