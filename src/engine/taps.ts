import { prefixed } from './network.ts';
import { dispose } from './scope.ts';
import * as tf from './tf.ts';

/** Notes what passes the points of a forward pass, and ∂L/∂ of it when the loss is differentiated. Changes no number. */
export class Taps {
  readonly #values: Record<string, tf.Tensor> = {};
  /** Of the points that the loss depends on by way of a variable. */
  readonly #deltas: Record<string, tf.Tensor> = {};

  /** Takes a value at a point and gives it on. */
  readonly through = (name: string, value: tf.Tensor): tf.Tensor => {
    // kept, since tfjs disposes what the loss alone was made from
    this.#values[name] = tf.keep(tf.clone(value));
    const tapped = tf.customGrad((x) => ({
      value: tf.clone(x as tf.Tensor),
      gradFunc: (dy: tf.Tensor) => {
        this.#deltas[name] = tf.keep(tf.clone(dy));
        return dy;
      },
    }));
    return tapped(value);
  };

  /** What was noted, under names with these prefixes; nothing is kept any longer. */
  take(value: string, delta: string): Readonly<Record<string, tf.Tensor>> {
    const noted = { ...prefixed(this.#values, value), ...prefixed(this.#deltas, delta) };
    const taken = Object.entries(noted).map(([name, tensor]) => [name, tf.clone(tensor)] as const);
    dispose(noted);
    return Object.fromEntries(taken);
  }
}
