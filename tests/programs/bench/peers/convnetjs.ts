import convnetjs from 'convnetjs';
import { BatchOrder } from '../../../../src/math/permutation.ts';
import type { Peer } from '../runner.ts';
import { samplesOf } from '../samples.ts';
import { firstValuesOf, type Values } from '../variables.ts';
import type { Layer, Workload } from '../workload.ts';

/** ConvNetJS: plain JavaScript in float64, a sample at a time, an update after each batch. */
export const convnet: Peer = (workload) => {
  const { samples, batchSize, loss, learningRate } = workload;
  const net = new convnetjs.Net();
  net.makeLayers(definitionsOf(workload));
  setFirst(net, workload);
  // Its loss of a number is half of the square.
  const scale = loss === 'meanSquaredError' ? 2 : 1;
  const trainer = new convnetjs.Trainer(net, {
    learning_rate: scale * learningRate,
    batch_size: batchSize,
    momentum: 0,
  });
  const volumes = volumesOf(workload);
  const targets = targetsOf(workload);
  const order = new BatchOrder({ seed: 1, samples, batchSize });
  let at = 0;
  return {
    most: 64,
    run(steps) {
      for (let i = 0; i < steps; i++)
        for (const row of order.indices(at++)) trainer.train(volumes[row]!, targets[row]!);
    },
    variables: () => valuesOf(net),
    dispose() {},
  };
};

function definitionsOf({ input, hidden, outputs, loss }: Workload): convnetjs.Definition[] {
  const { height, width, depth } = volumeShape(input);
  return [
    { type: 'input', out_sx: width, out_sy: height, out_depth: depth },
    ...hidden.flatMap((layer) => definitionOf(layer)),
    loss === 'meanSquaredError'
      ? { type: 'regression', num_neurons: outputs }
      : { type: 'softmax', num_classes: outputs },
  ];
}

function definitionOf(layer: Layer): convnetjs.Definition[] {
  if (layer.kind === 'convolution')
    return [
      { type: 'conv', sx: 3, pad: 1, stride: 1, filters: layer.filters, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
    ];
  if (layer.normalized) throw new Error('ConvNetJS has no batch normalization');
  return [{ type: 'fc', num_neurons: layer.units, activation: layer.activation }];
}

const trainable = (net: convnetjs.Net) =>
  net.layers.flatMap(({ filters, biases }) => (filters && biases ? [{ filters, biases }] : []));

/** Its filters are the columns of our kernels, whose last axis is the filter. */
function setFirst(net: convnetjs.Net, workload: Workload): void {
  const first = firstValuesOf(workload);
  trainable(net).forEach(({ filters, biases }, i) => {
    const kernel = first[`${i}/kernel`]!;
    filters.forEach(({ w }, column) =>
      w.forEach((_, row) => (w[row] = kernel[row * filters.length + column]!)),
    );
    biases.w.set(first[`${i}/bias`]!);
  });
}

function valuesOf(net: convnetjs.Net): Values {
  const entries = trainable(net).flatMap(({ filters, biases }, i) => {
    const kernel = new Float32Array(filters.length * filters[0]!.w.length);
    filters.forEach(({ w }, column) =>
      w.forEach((value, row) => (kernel[row * filters.length + column] = value)),
    );
    return [
      [`${i}/kernel`, kernel],
      [`${i}/bias`, Float32Array.from(biases.w)],
    ] as const;
  });
  return Object.fromEntries(entries);
}

function volumesOf(workload: Workload): convnetjs.Vol[] {
  const { features } = samplesOf(workload);
  const { height, width, depth } = volumeShape(workload.input);
  const size = height * width * depth;
  return Array.from({ length: workload.samples }, (_, i) => {
    const volume = new convnetjs.Vol(width, height, depth, 0);
    volume.w.set(features.subarray(i * size, (i + 1) * size));
    return volume;
  });
}

const volumeShape = (input: readonly number[]) => {
  const [depth = 1, width = 1, height = 1] = input.toReversed();
  return { height, width, depth };
};

function targetsOf(workload: Workload): (number[] | number)[] {
  const { targets } = samplesOf(workload);
  const { outputs } = workload;
  return Array.from({ length: workload.samples }, (_, i) => {
    const row = targets.slice(i * outputs, (i + 1) * outputs);
    return workload.loss === 'meanSquaredError' ? Array.from(row) : row.indexOf(1);
  });
}
