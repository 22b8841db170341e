import { movingMean } from '../optimizers/moving-mean.ts';
import { within } from '../layers/layer.ts';
import * as tf from '../tf.ts';
import type { NormalizationBuilder } from './normalization.ts';

/**
 * γ (x − μ) / √(σ² + ε) + β, unit by unit. In training μ and σ² are the batch's, σ² divided by the batch size, and the
 * moving averages follow them; at test the averages stand in, unless the spec asks for the batch's. (Ioffe & Szegedy 2015)
 */
export const batchNorm: NormalizationBuilder = {
  variables({ gamma, beta }, units) {
    const fans = { fanIn: 1, fanOut: units };
    return [
      { name: 'gamma', shape: [units], initializer: gamma, ...fans },
      { name: 'beta', shape: [units], initializer: beta, ...fans },
    ];
  },

  statistics: (units) => [
    { name: 'movingMean', shape: [units], start: 0 },
    { name: 'movingVariance', shape: [units], start: 1 },
  ],

  apply({ atTest }, x, scope) {
    const number = within(scope, 'normalization');
    const running = scope.mode === 'test' && atTest === 'running';
    const measured = running ? moving() : tf.moments(x, 0);
    const mean = scope.show('mean', measured.mean);
    const variance = scope.show('variance', measured.variance);
    if (scope.mode === 'train') {
      const momentum = number('momentum');
      const follow = (name: string, value: tf.Tensor) =>
        scope.moved(name, movingMean(momentum, scope.statistic(name), value));
      follow('movingMean', mean);
      follow('movingVariance', variance);
    }
    const deviation = tf.sqrt(tf.add(variance, number('epsilon')));
    const standardized = scope.show('standardized', tf.div(tf.sub(x, mean), deviation));
    return tf.add(tf.mul(standardized, scope.variable('gamma')), scope.variable('beta'));

    function moving() {
      return { mean: scope.statistic('movingMean'), variance: scope.statistic('movingVariance') };
    }
  },
};
