import * as tf from '../tf.ts';
import { movingMean } from './moving-mean.ts';
import type { Rule } from './rule.ts';

/**
 * What Adam remembers: the two moving means, and β₁ᵗ and β₂ᵗ, which say how far they are from their
 * start at 0.
 */
export type Moments = 'mean' | 'meanSquare' | 'power1' | 'power2';

/**
 * m ← β₁ m + (1 − β₁) g;  s ← β₂ s + (1 − β₂) g²;  w ← w − η m̂ / (√ŝ + ε)
 * with m̂ = m / (1 − β₁ᵗ), ŝ = s / (1 − β₂ᵗ), t = 1 at the first step   (Kingma & Ba 2015)
 */
export const adam: Rule<Moments> = {
  memory: {
    mean: { like: 'variable', start: 0 },
    meanSquare: { like: 'variable', start: 0 },
    power1: { like: 'scalar', start: 1 },
    power2: { like: 'scalar', start: 1 },
  },
  update({ value, gradient, memory, number }) {
    const beta1 = number('beta1');
    const beta2 = number('beta2');
    const mean = movingMean(beta1, memory.mean, gradient);
    const meanSquare = movingMean(beta2, memory.meanSquare, tf.square(gradient));
    const power1 = tf.mul(beta1, memory.power1);
    const power2 = tf.mul(beta2, memory.power2);
    const corrected = tf.div(mean, tf.sub(1, power1));
    const root = tf.sqrt(tf.div(meanSquare, tf.sub(1, power2)));
    const direction = tf.div(corrected, tf.add(root, number('epsilon')));
    return {
      value: tf.sub(value, tf.mul(number('learningRate'), direction)),
      memory: { mean, meanSquare, power1, power2 },
    };
  },
};
