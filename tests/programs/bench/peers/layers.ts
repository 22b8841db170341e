import * as tf from '../../../../src/engine/tf.ts';
import { layers, losses, sequential, train } from '@tensorflow/tfjs';
import type { Sequential } from '@tensorflow/tfjs';
import { BatchOrder } from '../../../../src/math/permutation.ts';
import type { Peer } from '../runner.ts';
import { samplesOf } from '../samples.ts';
import { EPSILON } from '../step.ts';
import { firstValuesOf, variablesOf } from '../variables.ts';
import { layersOf, type Layer, type Workload } from '../workload.ts';

/** `trainOnBatch` of tfjs-layers on one of the backends, its batch gathered from tensors. */
export const layersModel =
  (backend: 'cpu' | 'wasm'): Peer =>
  async (workload) => {
    await tf.setBackend(backend);
    const { samples, batchSize, input, outputs } = workload;
    const { features, targets } = samplesOf(workload);
    const order = new BatchOrder({ seed: 1, samples, batchSize });
    const x = tf.tensor(features, [samples, ...input]);
    const y = tf.tensor(targets, [samples, outputs]);
    const model = modelOf(workload);
    const names = variablesOf(workload).map(({ name }) => name);
    setFirst(model, workload);
    let at = 0;

    return {
      most: 64,
      resume: async () => void (await tf.setBackend(backend)),
      async run(steps) {
        for (let i = 0; i < steps; i++) {
          const rows = tf.tensor1d(order.indices(at++), 'int32');
          const batch = [tf.gather(x, rows), tf.gather(y, rows)] as const;
          await model.trainOnBatch(...batch);
          tf.dispose([rows, ...batch]);
        }
      },
      variables: () =>
        Object.fromEntries(
          model.trainableWeights.map((weight, i) => [
            names[i]!,
            Float32Array.from(weight.read().dataSync()),
          ]),
        ),
      dispose() {
        model.dispose();
        tf.dispose([x, y]);
      },
    };
  };

function modelOf(workload: Workload): Sequential {
  const { input, loss, learningRate } = workload;
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [...input] }));
  for (const spec of layersOf(workload)) {
    const image = model.outputs[0]!.shape.length > 2;
    if (image && spec.kind === 'dense') model.add(layers.flatten());
    for (const layer of stackOf(spec)) model.add(layer);
  }
  model.compile({
    optimizer: train.sgd(learningRate),
    loss: loss === 'meanSquaredError' ? loss : (y, z) => losses.softmaxCrossEntropy(y, z),
  });
  return model;
}

/** Kernels start at zero here, since the first values are set from outside. */
function stackOf(layer: Layer) {
  const kernelInitializer = 'zeros';
  if (layer.kind === 'convolution')
    return [
      layers.conv2d({
        filters: layer.filters,
        kernelSize: 3,
        padding: 'same',
        activation: 'relu',
        kernelInitializer,
      }),
      layers.maxPooling2d({ poolSize: 2, strides: 2 }),
    ];
  const { units, activation, normalized } = layer;
  if (!normalized) return [layers.dense({ units, activation, kernelInitializer })];
  return [
    layers.dense({ units, useBias: false, kernelInitializer }),
    layers.batchNormalization({ epsilon: EPSILON }),
    layers.activation({ activation }),
  ];
}

function setFirst(model: Sequential, workload: Workload): void {
  const first = firstValuesOf(workload);
  variablesOf(workload).forEach(({ name, shape }, i) => {
    const value = tf.tensor(first[name]!, [...shape]);
    model.trainableWeights[i]!.write(value);
    value.dispose();
  });
}
