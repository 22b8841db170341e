import * as tf from '../tf.ts';
import type { Rule } from './rule.ts';

/** v ← β v + g;  w ← w − η (g + β v)   (Nesterov 1983, as in Sutskever et al. 2013) */
export const nesterov: Rule<'velocity'> = {
  memory: { velocity: { like: 'variable', start: 0 } },
  update({ value, gradient, memory, number }) {
    const beta = number('beta');
    const velocity = tf.add(tf.mul(beta, memory.velocity), gradient);
    const ahead = tf.add(gradient, tf.mul(beta, velocity));
    return {
      value: tf.sub(value, tf.mul(number('learningRate'), ahead)),
      memory: { velocity },
    };
  },
};
