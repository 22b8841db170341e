import { exp, log } from '../math/elementary.ts';

/**
 * What is measured along a run. `batch` probes are read at every step, from the step itself; `dataset` probes at no
 * more than 100 evenly spaced steps after the first, on whole data sets.
 */
export type Probe =
  | { readonly kind: 'batchLoss' | 'batchShare' }
  | { readonly kind: 'loss' | 'accuracy'; readonly on: 'train' | 'test' }
  | { readonly kind: 'recall'; readonly of: 0 | 1 }
  | { readonly kind: 'balancedAccuracy' | 'priorAccuracy' | 'priorPrecision' | 'rankArea' }
  | { readonly kind: 'gradientNorm'; readonly of: 'weights' | 'activations' }
  | { readonly kind: 'gradientGrowth' | 'gradientShare' }
  | { readonly kind: 'weightNorm' | 'updateRatio' }
  | { readonly kind: 'branchRatio' | 'transformGate' | 'gateOverlap' }
  | { readonly kind: 'deadUnits' }
  | { readonly kind: 'unitSpread'; readonly of: 'gamma' | 'beta' }
  | { readonly kind: 'affineResidual' | 'affineRSquared' }
  | { readonly kind: 'outputSize' | 'flips' }
  | { readonly kind: 'maskedMean'; readonly of: 'preactivations' | 'rectified' }
  | { readonly kind: 'epochs' | 'escaped' | 'height' }
  | {
      readonly kind: 'gradientDirection';
      readonly of: 'agreement' | 'cosine';
      /** Samples a batch; null for the arm's own batch size. */
      readonly size: number | null;
    };

export type ProbeKind = Probe['kind'];
export type Cadence = 'batch' | 'dataset';

/** When a probe is read, and whether it gives one number, or one a layer or a block with a shortcut. */
export const PROBES = {
  batchLoss: { cadence: 'batch', perLayer: false },
  batchShare: { cadence: 'batch', perLayer: false },
  loss: { cadence: 'dataset', perLayer: false },
  accuracy: { cadence: 'dataset', perLayer: false },
  recall: { cadence: 'dataset', perLayer: false },
  balancedAccuracy: { cadence: 'dataset', perLayer: false },
  priorAccuracy: { cadence: 'dataset', perLayer: false },
  priorPrecision: { cadence: 'dataset', perLayer: false },
  rankArea: { cadence: 'dataset', perLayer: false },
  gradientNorm: { cadence: 'batch', perLayer: true },
  gradientGrowth: { cadence: 'batch', perLayer: false },
  gradientShare: { cadence: 'batch', perLayer: false },
  weightNorm: { cadence: 'batch', perLayer: true },
  updateRatio: { cadence: 'batch', perLayer: true },
  branchRatio: { cadence: 'batch', perLayer: 'blocks' },
  transformGate: { cadence: 'batch', perLayer: 'blocks' },
  gateOverlap: { cadence: 'batch', perLayer: false },
  deadUnits: { cadence: 'dataset', perLayer: true },
  unitSpread: { cadence: 'dataset', perLayer: true },
  affineResidual: { cadence: 'dataset', perLayer: false },
  affineRSquared: { cadence: 'dataset', perLayer: false },
  outputSize: { cadence: 'dataset', perLayer: false },
  flips: { cadence: 'dataset', perLayer: false },
  maskedMean: { cadence: 'dataset', perLayer: false },
  epochs: { cadence: 'dataset', perLayer: false },
  escaped: { cadence: 'dataset', perLayer: false },
  height: { cadence: 'dataset', perLayer: false },
  gradientDirection: { cadence: 'dataset', perLayer: false },
} as const satisfies Record<ProbeKind, { cadence: Cadence; perLayer: boolean | 'blocks' }>;

/** The loss of each training batch, before its update. */
export const batchLoss = (): Probe => ({ kind: 'batchLoss' });
/** Share of class 1 in each training batch. */
export const batchShare = (): Probe => ({ kind: 'batchShare' });
export const trainLoss = (): Probe => ({ kind: 'loss', on: 'train' });
export const testLoss = (): Probe => ({ kind: 'loss', on: 'test' });
/** Share of samples classified right, 0…1. */
export const trainAccuracy = (): Probe => ({ kind: 'accuracy', on: 'train' });
export const testAccuracy = (): Probe => ({ kind: 'accuracy', on: 'test' });
/** Share of the test samples of that class that are classified right. */
export const recall = (of: 0 | 1): Probe => ({ kind: 'recall', of });
/** The mean of both classes' recalls. (Brodersen et al. 2010) */
export const balancedAccuracy = (): Probe => ({ kind: 'balancedAccuracy' });
/** Accuracy where the classes have the shares they have in the training set: Σ π_k recall_k. */
export const priorAccuracy = (): Probe => ({ kind: 'priorAccuracy' });
/** Share of class 1 among what is taken for class 1, at the training set's shares; NaN where nothing is. */
export const priorPrecision = (): Probe => ({ kind: 'priorPrecision' });
/**
 * The area under the ROC curve: how often a test sample of class 1 is ranked above one of class 0, ties counting half.
 * (Hanley & McNeil 1982)
 */
export const rankArea = (): Probe => ({ kind: 'rankArea' });
/** ‖∂L/∂W‖₂ of each layer's kernel, or ‖∂L/∂h‖₂ of each layer's output, on the batch. */
export const gradientNorm = (of: 'weights' | 'activations' = 'weights'): Probe => ({
  kind: 'gradientNorm',
  of,
});
/**
 * What ‖∂L/∂h‖₂ is multiplied by for each hidden layer on its way back: (‖∂L/∂h₁‖ / ‖∂L/∂h_L‖)^(1/(L − 1)) on the batch.
 * NaN where there is one hidden layer only, or no gradient.
 */
export const gradientGrowth = (): Probe => ({ kind: 'gradientGrowth' });
/**
 * ‖g₁‖ / (‖g₀‖ + ‖g₁‖), where g_k is what the batch's samples of class k have of its loss's gradient by all variables, so
 * that g₀ + g₁ is the gradient: 0 where the batch has no sample of class 1, ½ where both classes pull alike. NaN where
 * there is no gradient.
 */
export const gradientShare = (): Probe => ({ kind: 'gradientShare' });
/** ‖W‖₂ of each layer's kernel. */
export const weightNorm = (): Probe => ({ kind: 'weightNorm' });
/** ‖ΔW‖₂ / ‖W‖₂ of each layer's kernel in this step. */
export const updateRatio = (): Probe => ({ kind: 'updateRatio' });
/** ‖F(h)‖₂ / ‖h‖₂ of each block with a shortcut: how large what its branch gives is beside what comes in, on the batch. */
export const branchRatio = (): Probe => ({ kind: 'branchRatio' });
/** The mean of each block's transform gate over batch and units; 1 where there is a shortcut without a gate. */
export const transformGate = (): Probe => ({ kind: 'transformGate' });
/** The largest of min(t, c) over all gates t and c of a batch: above ½ where any two are more than half open at once. */
export const gateOverlap = (): Probe => ({ kind: 'gateOverlap' });
/** Share of each hidden layer's units whose output is the same for every training sample: no gradient passes them. */
export const deadUnits = (): Probe => ({ kind: 'deadUnits' });
/** Standard deviation over each normalized layer's units of what its normalization has learned. */
export const unitSpread = (of: 'gamma' | 'beta'): Probe => ({ kind: 'unitSpread', of });
/** max |f − best affine map| / max |f| of the logit margin over the test inputs: 0 where the network is one affine map. */
export const affineResidual = (): Probe => ({ kind: 'affineResidual' });
/** R² of the best affine map for the logit margin over the test inputs: 1 where the network is one affine map. */
export const affineRSquared = (): Probe => ({ kind: 'affineRSquared' });
/** Root mean square of the outputs over the test inputs. */
export const outputSize = (): Probe => ({ kind: 'outputSize' });
/** Share of test samples whose predicted class is another one than with nothing dropped. */
export const flips = (): Probe => ({ kind: 'flips' });
/**
 * What reaches the layer after the first dropout, in the mean over masks, as a multiple of what reaches it with nothing
 * dropped: x · kernel, or max(0, x · kernel + bias). 1 where masks change no mean.
 */
export const maskedMean = (of: 'preactivations' | 'rectified'): Probe => ({
  kind: 'maskedMean',
  of,
});

/** How often the training set has been gone through: batch size × steps / samples. */
export const epochs = (): Probe => ({ kind: 'epochs' });
/** Share of walkers that are out of the narrow well, two of its widths or more beyond its middle. */
export const escaped = (): Probe => ({ kind: 'escaped' });
/** Mean height of the walkers on their landscape. */
export const meanHeight = (): Probe => ({ kind: 'height' });
/**
 * How the gradients of random batches lie to the gradient over the whole training set: the share whose inner product with
 * it is positive, or the mean cosine. Batches have the arm's own size unless another is given.
 */
export const gradientDirection = (
  of: 'agreement' | 'cosine',
  { size = null }: { size?: number | null } = {},
): Probe => ({ kind: 'gradientDirection', of, size });

/** How many readings of whole data sets a run takes where nothing else is said. */
export const READINGS = 100;

/** How readings are spread over a run: at equal distances, or, after the first step, at equal ratios. */
export type Spacing = 'even' | 'geometric';

/**
 * The steps at which data-set readings are taken in a run of `steps` steps, about `most` of them: 0, the last, and in
 * between as the spacing says.
 */
export function readingSteps(steps: number, most = READINGS, spacing: Spacing = 'even'): number[] {
  if (spacing === 'geometric' && steps > most) {
    const ratio = log(steps) / (most - 1);
    const at = Array.from({ length: most }, (_, i) => Math.round(exp(i * ratio)));
    return [...new Set([0, ...at])];
  }
  const every = Math.max(1, Math.ceil(steps / most));
  const at = Array.from({ length: Math.floor(steps / every) + 1 }, (_, i) => i * every);
  return at[at.length - 1] === steps ? at : [...at, steps];
}
