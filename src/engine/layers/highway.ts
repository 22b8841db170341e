import type { Highway } from '../../recipe/layer.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import * as tf from '../tf.ts';
import { branchOf, keepsShape } from './branch.ts';
import { within, type LayerBuilder } from './layer.ts';

/**
 * y = activation(t ⊙ branch(x) + c ⊙ x);  t = o + (1 − o) σ(x · kernel + bias),  c = o + (1 − o) (1 − σ(…)), o being how far
 * both gates are held open; x, y, t and c [batch, units]. (Srivastava, Greff & Schmidhuber 2015)
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
  apply({ activation }, x, scope) {
    const learned = tf.sigmoid(
      tf.add(tf.matMul(x, scope.variable('kernel')), scope.variable('bias')),
    );
    const open = scope.number('open');
    const opened = (gate: tf.Tensor) => tf.add(open, tf.mul(tf.sub(1, open), gate));
    const transform = opened(learned);
    const carry = opened(tf.sub(1, learned));
    const inner = scope.inner(x);
    scope.show('input', x);
    scope.show('branch', inner);
    scope.show('transform', transform);
    scope.show('carry', carry);
    const sum = tf.add(tf.mul(carry, x), tf.mul(transform, inner));
    return ACTIVATIONS[activation.kind](sum, within(scope, 'activation'));
  },
};
