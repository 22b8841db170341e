import type { FieldValues, StateField } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { affine } from './affine.ts';
import { boundary } from './boundary.ts';
import { decisions } from './decisions.ts';
import { digits } from './digits.ts';
import { gradientCloud } from './gradient-cloud.ts';
import { histograms } from './histograms.ts';
import { lossSurface } from './loss-surface.ts';
import { mask } from './mask.ts';
import { optimum } from './optimum.ts';
import { plane } from './plane.ts';
import { preActivations } from './pre-activations.ts';
import { profile } from './profile.ts';
import { roc } from './roc.ts';
import { samples } from './samples.ts';
import { singularValues } from './singular-values.ts';
import { swarm } from './swarm.ts';
import { thinned } from './thinned.ts';
import { units } from './units.ts';
import { weights } from './weights.ts';

type Looks = {
  [K in StateField['kind']]: (
    field: Extract<StateField, { kind: K }>,
    at: Evaluation,
  ) => FieldValues[K];
};

const LOOKS: Looks = {
  boundary,
  units,
  weights,
  affine,
  profile,
  singularValues,
  samples,
  preActivations,
  histogram: histograms,
  lossSurface,
  plane,
  mask,
  thinned,
  optimum,
  roc,
  decisions,
  digits,
  swarm,
  gradientCloud,
};

/** The field's value at one state of a run. */
export function look<K extends StateField['kind']>(
  field: Extract<StateField, { kind: K }>,
  at: Evaluation,
): FieldValues[K] {
  return LOOKS[field.kind](field, at);
}
