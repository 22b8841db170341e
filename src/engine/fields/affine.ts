import { composeAffine } from '../../math/affine.ts';
import type { AffineView } from '../../recipe/field.ts';
import { affineFit } from '../affine-fit.ts';
import type { Evaluation } from '../evaluation.ts';
import { marginOf } from '../margin.ts';
import { isStraight, stackOf } from './stack.ts';

/**
 * The one affine map beside the network's margin (logit of class 1 − logit of class 0): the product of its matrices
 * where no layer bends, the least-squares fit over the test inputs elsewhere.
 */
export function affine(_: unknown, at: Evaluation): AffineView {
  const { features, samples, width } = at.table('test');
  const margin = marginOf(at.outputs('test'), at.units);
  const fit = affineFit(at);
  const stack = stackOf(at);
  const matrices = at.network.layers.length;
  if (!isStraight(stack))
    return {
      matrix: Array.from(fit.matrix),
      offset: fit.offset[0]!,
      residual: fit.residual,
      rSquared: fit.rSquared,
      source: 'fit',
      matrices,
    };
  const [matrix, offset] = marginMap(composeAffine(stack), at.units, width);
  let gap = 0;
  let peak = 0;
  for (let i = 0; i < samples; i++) {
    let value = offset;
    for (let j = 0; j < width; j++) value += matrix[j]! * features[i * width + j]!;
    gap = Math.max(gap, Math.abs(margin[i]! - value));
    peak = Math.max(peak, Math.abs(margin[i]!));
  }
  const residual = peak > 0 ? gap / peak : 0;
  return { matrix, offset, residual, rSquared: fit.rSquared, source: 'product', matrices };
}

function marginMap(
  { matrix, offset }: { matrix: Float64Array; offset: Float64Array },
  units: number,
  width: number,
): [number[], number] {
  const row = (unit: number) => Array.from(matrix.subarray(unit * width, (unit + 1) * width));
  if (units === 1) return [row(0), offset[0]!];
  const low = row(0);
  return [row(1).map((value, j) => value - low[j]!), offset[1]! - offset[0]!];
}
