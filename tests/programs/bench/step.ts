import { LOSSES } from '../../../src/engine/losses/losses.ts';
import * as tf from '../../../src/engine/tf.ts';
import { variablesOf } from './variables.ts';
import { layersOf, type Layer, type Workload } from './workload.ts';

/** Tensors by name. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;

/** What is added to a batch's variance before its root is taken. */
export const EPSILON = 1e-5;

/** The mean loss of outputs for x [rows, ...input] against y [rows, outputs]. */
export function lossOf(workload: Workload, variables: Tensors, x: tf.Tensor, y: tf.Tensor) {
  const outputs = layersOf(workload).reduce(
    (input, layer, i) => apply(layer, input, (name) => variables[`${i}/${name}`]!),
    x,
  );
  return LOSSES[workload.loss].value(outputs as tf.Tensor2D, y as tf.Tensor2D);
}

/**
 * One step of gradient descent as plain tfjs: from the data `x` and `y`, the int32 `rows` of the batch, the `rate` and
 * the variables, to the variables after it and the batch's loss before it.
 */
export function stepOf(workload: Workload): (inputs: Tensors) => Tensors {
  const names = variablesOf(workload).map(({ name }) => name);
  return (inputs) => {
    const [x, y] = [inputs['x']!, inputs['y']!].map((data) => tf.gather(data, inputs['rows']!));
    const values = names.map((name) => inputs[name]!);
    const { value, grads } = tf.valueAndGrads((...tensors: tf.Tensor[]) =>
      lossOf(workload, Object.fromEntries(names.map((name, i) => [name, tensors[i]!])), x!, y!),
    )(values);
    const after = names.map((name, i) => [
      name,
      tf.sub(values[i]!, tf.mul(inputs['rate']!, grads[i]!)),
    ]);
    return { ...(Object.fromEntries(after) as Tensors), loss: value };
  };
}

function apply(layer: Layer, x: tf.Tensor, variable: (name: string) => tf.Tensor): tf.Tensor {
  const kernel = variable('kernel');
  if (layer.kind === 'convolution') {
    const z = tf.add(
      tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same'),
      variable('bias'),
    );
    return tf.maxPool(tf.relu(z as tf.Tensor4D), 2, 2, 'valid');
  }
  const z = tf.matMul(tf.reshape(x, [-1, kernel.shape[0]]), kernel);
  const shifted = layer.normalized
    ? tf.add(tf.mul(standardized(z), variable('gamma')), variable('beta'))
    : tf.add(z, variable('bias'));
  return layer.activation === 'linear' ? shifted : tf[layer.activation](shifted);
}

function standardized(z: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(z, 0);
  return tf.div(tf.sub(z, mean), tf.sqrt(tf.add(variance, EPSILON)));
}
