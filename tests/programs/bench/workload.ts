import { repeat } from '../../../src/recipe/model.ts';

/** A layer: dense, or a 3×3 convolution of the same size with relu and 2×2 max pooling. */
export type Layer =
  | {
      readonly kind: 'dense';
      readonly units: number;
      readonly activation: 'relu' | 'sigmoid' | 'linear';
      /** Batch normalization before the activation, in place of the bias (Ioffe & Szegedy 2015). */
      readonly normalized: boolean;
    }
  | { readonly kind: 'convolution'; readonly filters: number };

/** A network, its data and its batches: what every peer trains by plain gradient descent, in float32 where it can. */
export interface Workload {
  readonly name: string;
  /** The shape of one sample. */
  readonly input: readonly number[];
  readonly hidden: readonly Layer[];
  /** Units of the last layer, which is dense and linear. */
  readonly outputs: number;
  readonly loss: 'meanSquaredError' | 'softmaxCrossEntropy';
  readonly samples: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** All layers in order, the last one too. */
export const layersOf = ({ hidden, outputs }: Workload): Layer[] => [
  ...hidden,
  { kind: 'dense', units: outputs, activation: 'linear', normalized: false },
];

const relu = (units: number): Layer => ({
  kind: 'dense',
  units,
  activation: 'relu',
  normalized: false,
});

const regression = { input: [2], outputs: 1, loss: 'meanSquaredError', samples: 512 } as const;

/** The workloads; `mlp-8x2-b10` is two hidden layers of 8, batches of 10. */
export const WORKLOADS: readonly Workload[] = [
  {
    ...regression,
    name: 'mlp-8x2-b10',
    hidden: repeat(relu(8), 2),
    batchSize: 10,
    learningRate: 0.03,
  },
  {
    ...regression,
    name: 'mlp-32x3-b32',
    hidden: repeat(relu(32), 3),
    batchSize: 32,
    learningRate: 0.03,
  },
  {
    ...regression,
    name: 'mlp-64x10-b64',
    hidden: repeat(relu(64), 10),
    batchSize: 64,
    learningRate: 0.01,
  },
  {
    ...regression,
    name: 'mlp-128x20-b128',
    hidden: repeat(relu(128), 20),
    batchSize: 128,
    learningRate: 0.003,
  },
  {
    ...regression,
    name: 'bn-32x20-b64',
    hidden: repeat({ kind: 'dense', units: 32, activation: 'sigmoid', normalized: true }, 20),
    batchSize: 64,
    learningRate: 0.01,
  },
  {
    name: 'cnn-12-b16',
    input: [12, 12, 1],
    hidden: [
      { kind: 'convolution', filters: 8 },
      { kind: 'convolution', filters: 16 },
    ],
    outputs: 10,
    loss: 'softmaxCrossEntropy',
    samples: 512,
    batchSize: 16,
    learningRate: 0.03,
  },
];
