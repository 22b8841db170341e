import type { Initializer } from '../../recipe/initializer.ts';
import type { Dense } from '../../recipe/layer.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import * as tf from '../tf.ts';
import { NORMALIZATIONS } from '../normalizations/normalizations.ts';
import { within, type LayerBuilder, type LayerScope } from './layer.ts';

/**
 * y = activation(x · kernel + bias); x [batch, inputs], kernel [inputs, units], bias [units], y
 * [batch, units]. A normalization before the activation takes the bias's place: it would subtract it again.
 */
export const dense: LayerBuilder<Dense> = {
  variables(layer, inputShape) {
    const { units, kernel, normalization } = layer;
    const bias = biasOf(layer);
    const inputs = inputsOf(inputShape);
    const fans = { fanIn: inputs, fanOut: units };
    return [
      { name: 'kernel', shape: [inputs, units], initializer: kernel, ...fans },
      ...(bias ? [{ name: 'bias', shape: [units], initializer: bias, ...fans }] : []),
      ...(normalization ? NORMALIZATIONS[normalization.kind].variables(normalization, units) : []),
    ];
  },

  statistics: ({ units, normalization }) =>
    normalization ? NORMALIZATIONS[normalization.kind].statistics(units) : [],

  outputShape({ units }, inputShape) {
    inputsOf(inputShape);
    return [units];
  },

  apply(layer, x, scope) {
    const { activation, normalization } = layer;
    const product = tf.matMul(x, scope.variable('kernel'));
    const z = biasOf(layer) ? tf.add(product, scope.variable('bias')) : product;
    const activated = (input: tf.Tensor) =>
      ACTIVATIONS[activation.kind](scope.show('preActivation', input), within(scope, 'activation'));
    if (!normalization) return activated(z);
    const normalized = (input: tf.Tensor, inner: LayerScope) =>
      NORMALIZATIONS[normalization.kind].apply(normalization, input, inner);
    return normalization.place === 'before'
      ? activated(normalized(scope.show('linear', z), scope))
      : normalized(scope.show('activated', activated(z)), scope);
  },
};

/** How the bias starts; null where there is none. */
const biasOf = ({ bias, normalization }: Dense): Initializer | null =>
  normalization?.place === 'before' ? null : bias;

function inputsOf(inputShape: readonly number[]): number {
  const [inputs, ...more] = inputShape;
  if (inputs !== undefined && more.length === 0) return inputs;
  throw new Error(
    `dense layer: its input has shape [${inputShape.join(', ')}]; one axis is needed`,
  );
}
