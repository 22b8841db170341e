import { brokenLine, type BentLayer } from '../../math/broken-line.ts';
import type { Field, FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { marginOf } from '../margin.ts';
import { stackOf } from './stack.ts';

/** Points along a margin that is curved. */
const POINTS = 129;

/** The margin along a level line through the plane: exactly, knot by knot, where nothing curves it; else at even steps. */
export function profile(
  { height, extent }: Extract<Field, { kind: 'profile' }>,
  at: Evaluation,
): FieldValues['profile'] {
  if (at.table('train').width !== 2) return null;
  const stack = stackOf(at);
  if (!stack) {
    const x = Float32Array.from({ length: POINTS }, (_, i) => xAt(i / (POINTS - 1), extent));
    const line = Float32Array.from({ length: 2 * POINTS }, (_, i) => (i % 2 ? height : x[i / 2]!));
    const margin = Float32Array.from(marginOf(at.predict(line), at.units));
    return { height, extent, x, margin, pieces: null };
  }
  const layers = [...stack, marginLayer(at.units)];
  const { knots, values } = brokenLine(layers, [-extent, height], [extent, height]);
  return {
    height,
    extent,
    x: Float32Array.from(knots, (t) => xAt(t, extent)),
    margin: Float32Array.from(values, ([margin]) => margin!),
    pieces: knots.length - 1,
  };
}

const xAt = (share: number, extent: number): number => extent * (2 * share - 1);

/** The margin of so many outputs, as one more layer. */
const marginLayer = (units: number): BentLayer => ({
  kernel: units === 1 ? [1] : Array.from({ length: units }, (_, i) => [-1, 1][i] ?? 0),
  bias: [0],
  in: units,
  out: 1,
  slope: 1,
});
