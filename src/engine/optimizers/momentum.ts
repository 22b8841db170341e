import * as tf from '../tf.ts';
import type { Rule } from './rule.ts';

/** v ← β v + g;  w ← w − η v   (Polyak 1964) */
export const momentum: Rule<'velocity'> = {
  memory: { velocity: { like: 'variable', start: 0 } },
  update({ value, gradient, memory, number }) {
    const velocity = tf.add(tf.mul(number('beta'), memory.velocity), gradient);
    return {
      value: tf.sub(value, tf.mul(number('learningRate'), velocity)),
      memory: { velocity },
    };
  },
};
