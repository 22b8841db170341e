import {
  affineField,
  boundaryField,
  preActivationsField,
  samplesField,
  unitsField,
  weightsField,
  type Field,
} from './field.ts';

/** A picture of readings. `Name` is the probe it draws, so a stage can only ask for what it measures. */
export type View<Name extends string = string> = CurvesView<Name> | LayersView<Name> | ArmView;

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
  /** Values worth naming on the axis, by the name their label has in the scenario's text. */
  readonly references: Readonly<Record<string, number>>;
}

/**
 * A probe that gives a number a layer: its course as a heat map an arm, and all arms at the cursor, on one layer axis
 * and one logarithmic scale.
 */
export interface LayersView<Name extends string = string> {
  readonly kind: 'byLayer';
  readonly probe: Name;
}

/** A picture inside each arm's column, at the cursor. */
export interface ArmView {
  readonly kind: 'boundary' | 'network' | 'collapsedMatrix' | 'ridges';
}

export const panel = <const Name extends string>(
  probe: Name,
  spec: {
    scale?: 'linear' | 'log';
    low?: number;
    high?: number;
    references?: Record<string, number>;
  } = {},
): CurvePanel<Name> => ({ probe, scale: 'linear', references: {}, ...spec });

export const curves = <const Name extends string>(
  ...panels: CurvePanel<Name>[]
): CurvesView<Name> => ({
  kind: 'curves',
  panels,
});

export const byLayer = <const Name extends string>(probe: Name): LayersView<Name> => ({
  kind: 'byLayer',
  probe,
});

/** Decision boundary with the training points. */
export const boundary = (): ArmView => ({ kind: 'boundary' });
/** Weights as edges, units as thumbnails of what they answer to. */
export const network = (): ArmView => ({ kind: 'network' });
/** All matrices of the arm multiplied into one, beside what that one cannot explain. */
export const collapsedMatrix = (): ArmView => ({ kind: 'collapsedMatrix' });

/** The distribution of what goes into each hidden layer's activation. */
export const ridges = (): ArmView => ({ kind: 'ridges' });

const FIELDS: Record<ArmView['kind'], readonly Field[]> = {
  boundary: [boundaryField(), samplesField()],
  network: [weightsField(), unitsField()],
  collapsedMatrix: [affineField()],
  ridges: [preActivationsField()],
};

/** The fields a view looks at, by kind. */
export const fieldsOf = (view: View): readonly Field[] =>
  view.kind === 'curves' || view.kind === 'byLayer' ? [] : FIELDS[view.kind];
