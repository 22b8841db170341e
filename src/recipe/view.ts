import {
  affineField,
  boundaryField,
  decisionsField,
  digitsField,
  gradientCloudField,
  maskField,
  optimumField,
  preActivationsField,
  profileField,
  rocField,
  samplesField,
  singularValuesField,
  swarmField,
  thinnedField,
  unitsField,
  weightsField,
  type Field,
} from './field.ts';
import type { KnobValue } from './knob.ts';

/**
 * A picture of readings. `Name` is the probe it draws and `Knob` the knob it sweeps, so a stage can only ask for what it
 * measures and turns.
 */
export type View<Name extends string = string, Knob extends string = string> =
  CurvesView<Name> | SweepView<Name, Knob> | LayersView<Name> | StripView<Name> | RocView | ArmView;

/** Panels of curves over the steps, stacked over one axis. */
export interface CurvesView<Name extends string = string> {
  readonly kind: 'curves';
  readonly panels: readonly CurvePanel<Name>[];
}

export interface CurvePanel<Name extends string = string> {
  readonly probe: Name;
  readonly scale: 'linear' | 'log';
  /** Ends of the value axis; where an end is missing it follows the data. */
  readonly low?: number;
  readonly high?: number;
  /** A second probe of each arm: a thin line, the gap up to it shaded. */
  readonly against?: Name;
  /** Values worth naming on the axis, by the name their label has in the scenario's text. */
  readonly references: Readonly<Record<string, number>>;
}

/** A probe's last reading over the range of a knob: a dot a run, a line through the medians of each arm. */
export interface SweepView<Name extends string = string, Knob extends string = string> {
  readonly kind: 'sweep';
  readonly knob: Knob;
  readonly panel: CurvePanel<Name>;
  /** The knob's values; null leaves them to its range. */
  readonly values: readonly KnobValue[] | null;
}

/**
 * A probe that gives a number a layer: its course as a heat map an arm, and all arms at the cursor, on one layer axis
 * and one logarithmic scale.
 */
export interface LayersView<Name extends string = string> {
  readonly kind: 'byLayer';
  readonly probe: Name;
}

/**
 * A probe read at every step, a share of 1: each value a dot over the steps, a row an arm, with its histogram and the
 * share of class 1 in the training set.
 */
export interface StripView<Name extends string = string> {
  readonly kind: 'strip';
  readonly probe: Name;
}

/** The arms in view on one ROC and one precision-recall curve each, with their operating points. */
export interface RocView {
  readonly kind: 'roc';
}

/** A picture inside each arm's column, at the cursor. */
export type ArmView =
  | { readonly kind: 'boundary'; readonly extent: number }
  | { readonly kind: 'network' | 'profile' | 'singularValues' | 'collapsedMatrix' }
  | { readonly kind: 'mask' | 'thinned' | 'ridges' | 'confusion' | 'lossSurface' }
  | { readonly kind: 'epochCount' | 'gradientCloud' | 'swarm' | 'weightPath' | 'digits' };

export const panel = <const Name extends string>(
  probe: Name,
  spec: {
    scale?: 'linear' | 'log';
    low?: number;
    high?: number;
    against?: Name;
    references?: Record<string, number>;
  } = {},
): CurvePanel<Name> => ({ probe, scale: 'linear', references: {}, ...spec });

export const curves = <const Name extends string>(
  ...panels: CurvePanel<Name>[]
): CurvesView<Name> => ({
  kind: 'curves',
  panels,
});

export const sweep = <const Knob extends string, const Name extends string>(
  knob: Knob,
  panel: CurvePanel<Name>,
  values: readonly KnobValue[] | null = null,
): SweepView<Name, Knob> => ({ kind: 'sweep', knob, panel, values });

export const byLayer = <const Name extends string>(probe: Name): LayersView<Name> => ({
  kind: 'byLayer',
  probe,
});

export const strip = <const Name extends string>(probe: Name): StripView<Name> => ({
  kind: 'strip',
  probe,
});
export const roc = (): RocView => ({ kind: 'roc' });

/** Decision boundary with the training points, and the best ones where they are known; with more than two features a slice through the first two. */
export const boundary = ({ extent = 1.6 } = {}): ArmView => ({ kind: 'boundary', extent });
/** Weights as edges, units as thumbnails of what they answer to. */
export const network = (): ArmView => ({ kind: 'network' });
/** The logit margin along a line through the plane, with the knots between its straight pieces. */
export const profile = (): ArmView => ({ kind: 'profile' });
/** Singular values layer by layer; for a linear stack also those of the product so far. */
export const singularValues = (): ArmView => ({ kind: 'singularValues' });
/** All matrices of the arm multiplied into one, beside what that one cannot explain. */
export const collapsedMatrix = (): ArmView => ({ kind: 'collapsedMatrix' });

/** Which units the first dropout layer drops, sample by sample of the batch. */
export const mask = (): ArmView => ({ kind: 'mask' });
/** One pre-activation over many masks, beside its value with nothing dropped. */
export const thinned = (): ArmView => ({ kind: 'thinned' });
/** The distribution of what goes into each hidden layer's activation. */
export const ridges = (): ArmView => ({ kind: 'ridges' });
/** How many test samples of each class are taken for which; a cell shows its points on the arm's boundary. */
export const confusion = (): ArmView => ({ kind: 'confusion' });
/** Test digits and what the arm takes them for, those taken wrongly marked. */
export const digitSheet = (): ArmView => ({ kind: 'digits' });
/** How often the arm has gone through its data: batch size × steps ÷ samples, with its numbers. */
export const epochCount = (): ArmView => ({ kind: 'epochCount' });
/** Gradients of random batches as points beside the whole gradient. */
export const gradientCloud = (): ArmView => ({ kind: 'gradientCloud' });
/** Walkers on the landscape they walk, and where theory has them in the end. */
export const swarm = (): ArmView => ({ kind: 'swarm' });
/**
 * The ways of all arms' weights on the one plane that holds most of them, over the training loss there. The arms must have
 * one model and one data set. (Li et al. 2018)
 */
export const weightPath = (): ArmView => ({ kind: 'weightPath' });

/** The training loss around the end of the run, along two random directions. (Li et al. 2018) */
export const lossSurface = (): ArmView => ({ kind: 'lossSurface' });

type FieldsOf<V extends View> = {
  [K in V['kind']]: (view: Extract<V, { kind: K }>) => readonly Field[];
};

const OF_STAGE: FieldsOf<Exclude<View, ArmView>> = {
  curves: () => [],
  sweep: () => [],
  byLayer: () => [],
  strip: () => [samplesField()],
  roc: () => [rocField()],
};

const OF_ARM: FieldsOf<ArmView> = {
  boundary: ({ extent }) => [boundaryField({ extent }), samplesField(), optimumField()],
  network: () => [weightsField(), unitsField()],
  profile: () => [profileField()],
  singularValues: () => [singularValuesField()],
  collapsedMatrix: () => [affineField()],
  mask: () => [maskField()],
  thinned: () => [thinnedField()],
  ridges: () => [preActivationsField()],
  // asked for apart, and not at the cursor
  lossSurface: () => [],
  weightPath: () => [],
  confusion: () => [decisionsField()],
  digits: () => [digitsField()],
  epochCount: () => [],
  gradientCloud: () => [gradientCloudField()],
  swarm: () => [swarmField()],
};

const FIELDS: FieldsOf<View> = { ...OF_STAGE, ...OF_ARM };

/** Whether a view stands in the columns of the arms. */
export const isOfArm = (view: View): view is ArmView => view.kind in OF_ARM;

/** The fields a view looks at, by kind. */
export const fieldsOf = (view: View): readonly Field[] =>
  (FIELDS[view.kind] as (of: View) => readonly Field[])(view);
