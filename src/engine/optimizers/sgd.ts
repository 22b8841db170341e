import * as tf from '../tf.ts';
import type { Rule } from './rule.ts';

/** w ← w − η g   (Robbins & Monro 1951) */
export const sgd: Rule<never> = {
  memory: {},
  update: ({ value, gradient, number }) => ({
    value: tf.sub(value, tf.mul(number('learningRate'), gradient)),
    memory: {},
  }),
};
