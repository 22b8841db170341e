import type { Walkers } from '../../recipe/layer.ts';
import { BASIN, WELL } from '../landscape.ts';
import * as tf from '../tf.ts';
import type { LayerBuilder } from './layer.ts';

/** y = Σ F(w) + x · w for positions w [walkers]; x [batch, walkers], y [batch, 1]. */
export const walkers: LayerBuilder<Walkers> = {
  variables: ({ position }, [count = 0]) => [
    { name: 'position', shape: [count], initializer: position, fanIn: 1, fanOut: 1 },
  ],
  outputShape: () => [1],
  apply(_, x, scope) {
    const w = scope.variable('position');
    const basin = tf.mul(BASIN.curvature / 2, tf.square(tf.sub(w, BASIN.middle)));
    const bell = tf.exp(tf.neg(tf.square(tf.div(tf.sub(w, WELL.middle), WELL.width))));
    const heights = tf.sum(tf.sub(basin, tf.mul(scope.number('depth'), bell)));
    return tf.add(tf.matMul(x as tf.Tensor2D, tf.reshape(w, [-1, 1])), heights);
  },
};
