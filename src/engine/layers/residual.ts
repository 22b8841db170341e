import type { Residual } from '../../recipe/layer.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import * as tf from '../tf.ts';
import { branchOf, keepsShape } from './branch.ts';
import { within, type LayerBuilder } from './layer.ts';

/** y = activation(shortcut · x + scale · branch(x)); x and y [batch, …shape]. (He et al. 2016) */
export const residual: LayerBuilder<Residual> = {
  inner: branchOf,
  outputShape: (_, inputShape, innerShape) => keepsShape('residual', inputShape, innerShape),
  apply({ activation }, x, scope) {
    const inner = scope.show('branch', scope.inner(x));
    scope.show('input', x);
    const sum = tf.add(tf.mul(x, scope.number('shortcut')), tf.mul(inner, scope.number('scale')));
    return ACTIVATIONS[activation.kind](scope.show('sum', sum), within(scope, 'activation'));
  },
};
