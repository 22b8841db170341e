import * as tf from '../../../../src/engine/tf.ts';
import { BatchOrder } from '../../../../src/math/permutation.ts';
import type { Peer } from '../runner.ts';
import { samplesOf } from '../samples.ts';
import { stepOf, type Tensors } from '../step.ts';
import { firstValuesOf, variablesOf } from '../variables.ts';

/** The plain step, run by tfjs on one of its backends; the batch's rows come from JavaScript. */
export const eager =
  (backend: 'cpu' | 'wasm'): Peer =>
  async (workload) => {
    await tf.setBackend(backend);
    const { samples, batchSize, input, outputs, learningRate } = workload;
    const { features, targets } = samplesOf(workload);
    const order = new BatchOrder({ seed: 1, samples, batchSize });
    const step = stepOf(workload);
    const first = firstValuesOf(workload);
    const given: Tensors = {
      x: tf.tensor(features, [samples, ...input]),
      y: tf.tensor(targets, [samples, outputs]),
      rate: tf.scalar(learningRate),
    };
    let variables: Tensors = Object.fromEntries(
      variablesOf(workload).map(({ name, shape }) => [name, tf.tensor(first[name]!, [...shape])]),
    );
    let at = 0;

    const take = () => {
      const { loss, ...after } = tf.tidy(() =>
        step({ ...given, ...variables, rows: tf.tensor1d(order.indices(at++), 'int32') }),
      );
      tf.dispose([variables, loss]);
      variables = after;
    };

    return {
      most: 64,
      resume: async () => void (await tf.setBackend(backend)),
      run(steps) {
        for (let i = 0; i < steps; i++) take();
      },
      variables: () =>
        Object.fromEntries(
          Object.entries(variables).map(([name, tensor]) => [
            name,
            Float32Array.from(tensor.dataSync()),
          ]),
        ),
      dispose: () => tf.dispose([given, variables]),
    };
  };
