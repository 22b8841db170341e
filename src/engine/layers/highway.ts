import type { Highway } from '../../recipe/layer.ts';
import * as tf from '../tf.ts';
import { branchOf, keepsShape } from './branch.ts';
import type { LayerBuilder } from './layer.ts';

/**
 * y = t ⊙ branch(x) + (1 − t) ⊙ x,  t = σ(x · kernel + bias); x, y and t [batch, units].
 * (Srivastava, Greff & Schmidhuber 2015)
 */
export const highway: LayerBuilder<Highway> = {
  variables({ kernel, bias }, [units = 0]) {
    const fans = { fanIn: units, fanOut: units };
    return [
      { name: 'kernel', shape: [units, units], initializer: kernel, ...fans },
      { name: 'bias', shape: [units], initializer: bias, ...fans },
    ];
  },
  inner: branchOf,
  outputShape: (_, inputShape, innerShape) => keepsShape('highway', inputShape, innerShape),
  apply(_, x, scope) {
    const z = tf.add(tf.matMul(x, scope.variable('kernel')), scope.variable('bias'));
    const gate = tf.sigmoid(z);
    return tf.add(tf.mul(gate, scope.inner(x)), tf.mul(tf.sub(1, gate), x));
  },
};
