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
    const gate = tf.add(tf.matMul(x, scope.variable('kernel')), scope.variable('bias'));
    const learned = scope.show('learned', tf.sigmoid(scope.show('gate', gate)));
    const open = scope.number('open');
    const opened = (gate: tf.Tensor) => tf.add(open, tf.mul(tf.sub(1, open), gate));
    const transform = scope.show('transform', opened(learned));
    const carry = scope.show('carry', opened(tf.sub(1, learned)));
    const inner = scope.show('branch', scope.inner(x));
    scope.show('input', x);
    const sum = tf.add(tf.mul(carry, x), tf.mul(transform, inner));
    return ACTIVATIONS[activation.kind](scope.show('sum', sum), within(scope, 'activation'));
  },
};
