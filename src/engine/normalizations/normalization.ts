import type { BatchNorm } from '../../recipe/normalization.ts';
import type { LayerScope, StatisticSpec, VariableSpec } from '../layers/layer.ts';
import type * as tf from '../tf.ts';

/** What there is to know of a kind of normalization, as part of a layer with so many units. */
export interface NormalizationBuilder<N = BatchNorm> {
  variables(spec: N, units: number): VariableSpec[];
  statistics(units: number): StatisticSpec[];
  /** The normalized [batch, units]; numbers are read under `normalization`. */
  apply(spec: N, x: tf.Tensor, scope: LayerScope): tf.Tensor;
}
