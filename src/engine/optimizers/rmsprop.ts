import * as tf from '../tf.ts';
import { movingMean } from './moving-mean.ts';
import type { Rule } from './rule.ts';

/** s ← ρ s + (1 − ρ) g²;  w ← w − η g / √(s + ε)   (Tieleman & Hinton 2012) */
export const rmsprop: Rule<'meanSquare'> = {
  memory: { meanSquare: { like: 'variable', start: 0 } },
  update({ value, gradient, memory, number }) {
    const meanSquare = movingMean(number('decay'), memory.meanSquare, tf.square(gradient));
    const root = tf.sqrt(tf.add(meanSquare, number('epsilon')));
    const step = tf.div(tf.mul(number('learningRate'), gradient), root);
    return { value: tf.sub(value, step), memory: { meanSquare } };
  },
};
