import {
  affineField,
  boundaryField,
  profileField,
  samplesField,
  singularValuesField,
  unitsField,
  weightsField,
  type Field,
} from './field.ts';

/** A picture of readings. `Name` is the probe it draws, so a stage can only ask for what it measures. */
export type View<Name extends string = string> = CurvesView<Name> | ArmView;

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

/** A picture inside each arm's column, at the cursor. */
export interface ArmView {
  readonly kind: 'boundary' | 'network' | 'profile' | 'singularValues' | 'collapsedMatrix';
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

/** Decision boundary with the training points. */
export const boundary = (): ArmView => ({ kind: 'boundary' });
/** Weights as edges, units as thumbnails of what they answer to. */
export const network = (): ArmView => ({ kind: 'network' });
/** The logit margin along a line through the plane, with the knots between its straight pieces. */
export const profile = (): ArmView => ({ kind: 'profile' });
/** Singular values layer by layer; for a linear stack also those of the product so far. */
export const singularValues = (): ArmView => ({ kind: 'singularValues' });
/** All matrices of the arm multiplied into one, beside what that one cannot explain. */
export const collapsedMatrix = (): ArmView => ({ kind: 'collapsedMatrix' });

const FIELDS: Record<ArmView['kind'], readonly Field[]> = {
  boundary: [boundaryField(), samplesField()],
  network: [weightsField(), unitsField()],
  profile: [profileField()],
  singularValues: [singularValuesField()],
  collapsedMatrix: [affineField()],
};

/** The fields a view looks at, by kind. */
export const fieldsOf = (view: View): readonly Field[] =>
  view.kind === 'curves' ? [] : FIELDS[view.kind];
