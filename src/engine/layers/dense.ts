import type { Dense } from '../../recipe/model.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import * as tf from '../tf.ts';
import type { LayerBuilder } from './layer.ts';

/**
 * y = activation(x · kernel + bias); x [batch, inputs], kernel [inputs, units], bias [units], y
 * [batch, units].
 */
export const dense: LayerBuilder<Dense> = {
  variables({ units, kernel, bias }, inputShape) {
    const inputs = inputsOf(inputShape);
    const fans = { fanIn: inputs, fanOut: units };
    return [
      { name: 'kernel', shape: [inputs, units], initializer: kernel, ...fans },
      { name: 'bias', shape: [units], initializer: bias, ...fans },
    ];
  },

  outputShape({ units }, inputShape) {
    inputsOf(inputShape);
    return [units];
  },

  apply({ activation }, x, scope) {
    const z = tf.add(tf.matMul(x, scope.variable('kernel')), scope.variable('bias'));
    return ACTIVATIONS[activation.kind](z, (name) => scope.number(`activation.${name}`));
  },
};

function inputsOf(inputShape: readonly number[]): number {
  const [inputs, ...more] = inputShape;
  if (inputs !== undefined && more.length === 0) return inputs;
  throw new Error(
    `dense layer: its input has shape [${inputShape.join(', ')}]; one axis is needed`,
  );
}
