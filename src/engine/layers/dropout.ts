import type { Dropout } from '../../recipe/layer.ts';
import * as tf from '../tf.ts';
import type { LayerBuilder } from './layer.ts';

/**
 * x ⊙ mask / (1 − rate) where there are draws, the mask being 0 with probability `rate` and else 1; x where there are none.
 * Without inverted scaling nothing is divided. (Srivastava et al. 2014)
 */
export const dropout: LayerBuilder<Dropout> = {
  draws: (_, inputShape) => [{ name: 'mask', shape: inputShape }],

  outputShape: (_, inputShape) => [...inputShape],

  apply(_, x, scope) {
    const draws = scope.draw('mask');
    if (!draws) return x;
    const rate = scope.number('rate');
    const mask = scope.show('mask', tf.cast(tf.greaterEqual(draws, rate), 'float32'));
    // 1 − inverted · rate is what the kept numbers are divided by
    const kept = tf.sub(1, tf.mul(scope.number('inverted'), rate));
    return tf.div(tf.mul(x, mask), kept);
  },
};
