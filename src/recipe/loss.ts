/** The mean over the batch of what is minimised. */
export interface Loss {
  readonly kind: 'softmaxCrossEntropy' | 'sigmoidCrossEntropy' | 'meanSquaredError' | 'meanOutput';
}

export type LossKind = Loss['kind'];

/** −log softmax(z)[class], one logit a class. */
export const softmaxCrossEntropy = (): Loss => ({ kind: 'softmaxCrossEntropy' });
/** −log σ(±z), one logit for two classes. */
export const sigmoidCrossEntropy = (): Loss => ({ kind: 'sigmoidCrossEntropy' });
/** Squared difference, averaged over outputs and batch. */
export const meanSquaredError = (): Loss => ({ kind: 'meanSquaredError' });

/** The outputs themselves, summed over units: for models that say what they cost. */
export const meanOutput = (): Loss => ({ kind: 'meanOutput' });

/** How many outputs a model needs for this loss on a task with that many classes or outputs. */
export const unitsFor = (loss: Loss, outputs: number): number =>
  loss.kind === 'sigmoidCrossEntropy' ? 1 : outputs;
