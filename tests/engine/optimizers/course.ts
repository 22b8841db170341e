import { RULES } from '../../../src/engine/optimizers/optimizers.ts';
import * as tf from '../../../src/engine/tf.ts';
import type { Optimizer } from '../../../src/recipe/optimizer.ts';
import { split } from '../../../src/recipe/placeholder.ts';
import { normals } from '../draws.ts';

export const SHAPE: [number, number] = [3, 4];
export const START = normals('start', 12);

/** Twenty gradients of very different sizes, as rounding and ε would have them. */
export const GRADIENTS = Array.from({ length: 20 }, (_, t) =>
  normals(`gradient ${t}`, 12).map((g, i) => g * 10 ** ((i % 4) - 2)),
);

/** The numbers of an optimizer as scalars; an unknown name throws. */
export function scalars(optimizer: Optimizer): (name: string) => tf.Scalar {
  const { numbers } = split(optimizer);
  return (name) => {
    if (!(name in numbers)) throw new Error(`${optimizer.kind} has no number "${name}"`);
    return tf.scalar(numbers[name]!);
  };
}

/** The memory a rule starts with. */
export const firstMemory = (optimizer: Optimizer): Record<string, tf.Tensor> =>
  Object.fromEntries(
    Object.entries(RULES[optimizer.kind].memory).map(([name, { like, start }]) => [
      name,
      tf.fill(like === 'scalar' ? [] : SHAPE, start),
    ]),
  );

/** The variable after all gradients, by our rule. */
export const ourCourse = (optimizer: Optimizer): Float32Array =>
  Float32Array.from(
    tf
      .tidy(() => {
        let state = { value: tf.tensor(START, SHAPE), memory: firstMemory(optimizer) };
        for (const values of GRADIENTS) {
          const gradient = tf.tensor(values, SHAPE);
          const of = { ...state, gradient, number: scalars(optimizer) };
          state = { ...RULES[optimizer.kind].update(of) };
        }
        return state.value;
      })
      .dataSync(),
  );

/** The variable after all gradients, by an optimizer of tfjs. */
export function courseOf(train: tf.Optimizer): Float32Array {
  const start = tf.tensor(START, SHAPE);
  const variable = tf.variable(start);
  for (const values of GRADIENTS) {
    const gradient = tf.tensor(values, SHAPE);
    train.applyGradients({ [variable.name]: gradient });
    gradient.dispose();
  }
  const values = Float32Array.from(variable.dataSync());
  tf.dispose([start, variable]);
  train.dispose();
  return values;
}
