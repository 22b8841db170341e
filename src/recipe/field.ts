import type { PlanarWay } from '../math/principal-plane.ts';
import type { Explained, ExplainedField } from './explained.ts';
import type { GradientCloudView, SwarmView } from './gradient-views.ts';

/** What can be looked at in the state of a run at one step: a picture's worth of numbers. */
export type Field =
  | { readonly kind: 'boundary'; readonly size: number; readonly extent: number }
  | {
      readonly kind: 'units';
      readonly size: number;
      readonly extent: number;
      readonly most: number;
    }
  | { readonly kind: 'weights' }
  | { readonly kind: 'affine' }
  | { readonly kind: 'singularValues' }
  | { readonly kind: 'profile'; readonly height: number; readonly extent: number }
  | { readonly kind: 'samples' }
  | { readonly kind: 'preActivations'; readonly bins: number; readonly reach: number }
  | {
      readonly kind: 'histogram';
      readonly of: 'activations' | 'weights' | 'gradients';
      readonly bins: number;
    }
  | {
      readonly kind: 'lossSurface';
      readonly size: number;
      readonly reach: number;
      readonly row: number;
    }
  | { readonly kind: 'mask' }
  | { readonly kind: 'swarm'; readonly points: number }
  | { readonly kind: 'gradientCloud' }
  | ExplainedField
  /** Of a whole run, once it is done, wherever the cursor is. */
  | { readonly kind: 'keptWeights'; readonly states: number }
  | {
      readonly kind: 'plane';
      readonly rows: number;
      readonly ways: readonly Float32Array[];
      readonly number: number;
    }
  | { readonly kind: 'thinned'; readonly masks: number }
  | { readonly kind: 'optimum' }
  | { readonly kind: 'roc' }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'digits'; readonly count: number };

export type FieldKind = Field['kind'];
/** Fields that are seen of one state of a run alone. */
export type StateField = Exclude<Field, { kind: 'keptWeights' } | ExplainedField>;

/**
 * Probability of class 1 over the square −extent…extent of the first two features, all others 0; size × size, first row
 * at the top.
 */
export const boundaryField = ({ size = 64, extent = 1.6 } = {}): Field => ({
  kind: 'boundary',
  size,
  extent,
});
/** Output of each hidden unit over the same square, at most `most` units a layer. */
export const unitsField = ({ size = 24, extent = 1.6, most = 8 } = {}): Field => ({
  kind: 'units',
  size,
  extent,
  most,
});
/** Kernels and biases of all layers. */
export const weightsField = (): Field => ({ kind: 'weights' });
/** The best affine fit to the logit margin and what it leaves; for a linear stack also the product of its matrices. */
export const affineField = (): Field => ({ kind: 'affine' });
/** The logit margin along the line y = `height` of the plane, x from −extent to extent. */
export const profileField = ({ height = 0.25, extent = 1.6 } = {}): Field => ({
  kind: 'profile',
  height,
  extent,
});
/** Singular values of every kernel; for a linear stack also those of the product so far. */
export const singularValuesField = (): Field => ({ kind: 'singularValues' });
/** The training points and their classes, where the points lie in the plane. */
export const samplesField = (): Field => ({ kind: 'samples' });
/** What every hidden layer's activation is applied to, between −reach and reach, over the training set as one batch. */
export const preActivationsField = ({ bins = 100, reach = 5 } = {}): Field => ({
  kind: 'preActivations',
  bins,
  reach,
});
export const histogramField = (of: 'activations' | 'weights' | 'gradients', bins = 48): Field => ({
  kind: 'histogram',
  of,
  bins,
});

/**
 * One row of the loss around the state, on a square −reach … reach of two random directions, size × size: in each
 * direction every unit's weights move by a vector as long as they are.
 */
export const lossSurfaceField = ({ size = 21, reach = 1, row = 0 } = {}): Field => ({
  kind: 'lossSurface',
  size,
  reach,
  row,
});

/** What the first dropout layer lets through in the step that is due: batch × units. */
export const maskField = (): Field => ({ kind: 'mask' });
/** One pre-activation behind the first dropout layer, on one test sample, under so many masks and under none. */
export const thinnedField = ({ masks = 500 } = {}): Field => ({ kind: 'thinned', masks });
/** Walkers on their landscape, which is drawn through so many points, and where theory has them in the end. */
export const swarmField = ({ points = 241 } = {}): Field => ({ kind: 'swarm', points });
/** The gradients of random batches of the arm's size, on the plane of the whole gradient and what else they have most of. */
export const gradientCloudField = (): Field => ({ kind: 'gradientCloud' });
/** The weights in so many kept states of the run. */
export const keptWeightsField = ({ states = 60 } = {}): Field => ({ kind: 'keptWeights', states });
/**
 * Ways through the space of weights, each [places × parameters], on the plane that holds most of them, and the training loss
 * there at rows × (2 rows − 1) points. The answer has the question's number.
 */
export const planeField = (spec: Omit<Extract<Field, { kind: 'plane' }>, 'kind'>): Field => ({
  kind: 'plane',
  ...spec,
});

/** Where the best boundaries for the data lie, where its distribution is known. */
export const optimumField = (): Field => ({ kind: 'optimum' });
/** The ROC curve over the test set, and where on it the arm's threshold is. */
export const rocField = (): Field => ({ kind: 'roc' });
/** The test points, their classes and those predicted. */
export const decisionsField = (): Field => ({ kind: 'decisions' });

/** The first test digits, `count` of them, and what they are taken for. */
export const digitsField = ({ count = 50 } = {}): Field => ({ kind: 'digits', count });

/** What each field gives. Grids have their first row at the top; kernels are [inputs, outputs], row by row. */
export interface FieldValues {
  /** Probability of class 1 at size × size points; null where the task is regression. */
  readonly boundary: {
    readonly size: number;
    readonly extent: number;
    readonly probability: Float32Array;
    /** Class 1 is predicted where it is more probable than this. */
    readonly threshold: number;
  } | null;
  /** For every hidden layer, the maps of its first units one after the other, each size × size. */
  readonly units: { readonly size: number; readonly layers: readonly Float32Array[] };
  readonly weights: { readonly layers: readonly LayerWeights[] };
  readonly affine: AffineView;
  readonly profile: ProfileView | null;
  readonly singularValues: { readonly layers: readonly LayerSpectrum[] };
  readonly samples: { readonly points: Float32Array | null; readonly labels: Int32Array | null };
  readonly preActivations: { readonly layers: readonly PreActivationsView[] };
  readonly histogram: { readonly layers: readonly HistogramView[] };
  /** Row 0 at the top. */
  readonly lossSurface: { readonly row: number; readonly losses: Float32Array };
  /** For every row of the batch and unit, 1 where it is kept and 0 where it is dropped; null without dropout. */
  readonly mask: {
    readonly rows: number;
    readonly units: number;
    readonly kept: Uint8Array;
  } | null;
  /** The pre-activation under each mask, and with nothing dropped; null without dropout. */
  readonly thinned: { readonly values: Float32Array; readonly settled: number } | null;
  /** The x of the line across which the classes are equally probable: at the training shares, and at equal ones. */
  readonly optimum: { readonly natural: number; readonly balanced: number } | null;
  readonly roc: RocView | null;
  readonly decisions: DecisionsView | null;
  readonly digits: DigitsView | null;
  readonly swarm: SwarmView | null;
  readonly gradientCloud: GradientCloudView;
  /** Null where there is too much to tell. */
  readonly explained: Explained | null;
  /** For each state its step, and its weights laid end to end: [states, width]. Null until the run is done. */
  readonly keptWeights: {
    readonly steps: Uint32Array;
    readonly weights: Float32Array;
    readonly width: number;
  } | null;
  readonly plane: {
    readonly number: number;
    readonly ways: readonly PlanarWay[];
    /** From the middle of the picture to its upper edge; to the right edge it is twice as far. */
    readonly extent: number;
    readonly rows: number;
    /** Training loss, first row at the top. */
    readonly loss: Float32Array;
  };
}

/** Of the test samples of class 0 and of class 1, the shares that are taken for class 1. */
export interface RocView {
  /** From (0, 0) to (1, 1) as the threshold falls. */
  readonly falsePositive: Float32Array;
  readonly truePositive: Float32Array;
  /** At the arm's threshold. */
  readonly at: { readonly falsePositive: number; readonly truePositive: number };
  /** Share of class 1 in the training set. */
  readonly share: number;
}

export interface DecisionsView {
  /** [samples, 2]; null where the inputs are no points of the plane. */
  readonly points: Float32Array | null;
  readonly labels: Int32Array;
  readonly predicted: Int32Array;
}

/** Pictures of test samples with their classes and those predicted; null where samples are no pictures of classes. */
export interface DigitsView {
  /** Pixels across and down. */
  readonly side: number;
  /** [pictures, side × side], from 0 (paper) to 255 (ink). */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly predicted: Uint8Array;
  /** Samples of the whole test set. */
  readonly samples: number;
  /** How many of those are taken for another class, and the mean probability it is given. */
  readonly wrong: number;
  readonly certainty: number;
}

export interface LayerWeights {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** margin ≈ matrix · x + offset, where margin is the logit of class 1 above that of class 0. */
export interface AffineView {
  readonly matrix: readonly number[];
  readonly offset: number;
  /** max |margin − affine map| / max |margin| over the test inputs. */
  readonly residual: number;
  readonly rSquared: number;
  /** Whether the map is the product of the network's own matrices (every activation linear) or a least-squares fit. */
  readonly source: 'product' | 'fit';
  /** How many matrices the network has. */
  readonly matrices: number;
}

/** The margin along a line through the plane; null where inputs are not planar. */
export interface ProfileView {
  readonly height: number;
  readonly extent: number;
  /** Where the margin is given: at its knots where it is made of straight pieces, else evenly. */
  readonly x: Float32Array;
  readonly margin: Float32Array;
  /** How many straight pieces it has; null where it is curved. */
  readonly pieces: number | null;
}

/** Singular values, greatest first. */
export interface LayerSpectrum {
  readonly name: string;
  readonly values: Float32Array;
  /** Those of the product of all kernels up to this one, which is what a linear stack does so far; else null. */
  readonly product: Float32Array | null;
}

/** The distribution before one layer's activation, all units together. */
export interface PreActivationsView extends HistogramView {
  /** Standard deviation of a unit over the samples, root mean square over units: what of the input is left. */
  readonly deviation: number;
  /** Share of values at which the activation's slope is under a tenth of its steepest. */
  readonly saturated: number;
}

export interface HistogramView {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly counts: Uint32Array;
}
