import * as tf from '../tf.ts';
import { adam, type Moments } from './adam.ts';
import type { Rule } from './rule.ts';

/** Adam's step, and w ← w − η λ w beside it, from the same w   (Loshchilov & Hutter 2019) */
export const adamW: Rule<Moments> = {
  memory: adam.memory,
  update(of) {
    const { value, memory } = adam.update(of);
    const decay = tf.mul(of.number('learningRate'), of.number('weightDecay'));
    return { value: tf.sub(value, tf.mul(decay, of.value)), memory };
  },
};
