import { composeAffine } from '../../math/affine.ts';
import { singularValues as valuesOf } from '../../math/singular-values.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';
import { isStraight, stackOf } from './stack.ts';
import { weights } from './weights.ts';

/** Singular values of the dense layers that follow one another; where no layer bends, also of their product so far. */
export function singularValues(_: unknown, at: Evaluation): FieldValues['singularValues'] {
  const stack = stackOf(at);
  const layers = weights(null, at).layers.map(({ name, kernel, inputs, outputs }, i) => {
    const product = isStraight(stack) ? composeAffine(stack.slice(0, i + 1)) : null;
    return {
      name,
      values: Float32Array.from(valuesOf(kernel, inputs, outputs)),
      product: product && Float32Array.from(valuesOf(product.matrix, product.out, product.in)),
    };
  });
  return { layers };
}
