import { placeholder, type Placeholder } from './placeholder.ts';

/** The mean over the batch of what is minimised. */
export type Loss =
  | {
      readonly kind: 'softmaxCrossEntropy';
      /** What a sample of each class counts in training; where it is missing, 1. */
      readonly weights?: readonly Placeholder[];
    }
  | { readonly kind: 'sigmoidCrossEntropy' | 'meanSquaredError' | 'meanOutput' };

export type LossKind = Loss['kind'];

/**
 * −w[class] log softmax(z)[class], one logit a class; the weights w steer training alone, a loss that is measured has
 * none.
 */
export const softmaxCrossEntropy = ({ weights }: { weights?: readonly number[] } = {}): Loss => ({
  kind: 'softmaxCrossEntropy',
  ...(weights && { weights: weights.map((weight) => placeholder(weight, 'class weight')) }),
});
/** −log σ(±z), one logit for two classes. */
export const sigmoidCrossEntropy = (): Loss => ({ kind: 'sigmoidCrossEntropy' });
/** Squared difference, averaged over outputs and batch. */
export const meanSquaredError = (): Loss => ({ kind: 'meanSquaredError' });

/** The outputs themselves, summed over units: for models that say what they cost. */
export const meanOutput = (): Loss => ({ kind: 'meanOutput' });

/** How many outputs a model needs for this loss on a task with that many classes or outputs. */
export const unitsFor = (loss: Loss, outputs: number): number =>
  loss.kind === 'sigmoidCrossEntropy' ? 1 : outputs;
