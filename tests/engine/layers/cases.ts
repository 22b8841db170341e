import {
  activate,
  dense,
  dropout,
  highway,
  residual,
  walkers,
  type Layer,
} from '../../../src/recipe/layer.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';

interface LayerCase {
  readonly name: string;
  readonly layer: Layer;
  /** The shape of one sample of its input, and of its output. */
  readonly input: number[];
  readonly output: number[];
}

const branch = [dense({ units: 4, activation: 'tanh' }), dense({ units: 3 })];

/** Layers of every kind, and those that do more than one thing. */
export const LAYER_CASES: readonly LayerCase[] = [
  { name: 'dense', layer: dense({ units: 4, activation: 'tanh' }), input: [3], output: [4] },
  {
    name: 'dense without a bias',
    layer: dense({ units: 4, activation: 'tanh', bias: null }),
    input: [3],
    output: [4],
  },
  {
    name: 'dense, normalized before its activation',
    layer: dense({ units: 4, activation: 'sigmoid', normalization: batchNorm() }),
    input: [3],
    output: [4],
  },
  {
    name: 'dense, normalized after its activation',
    layer: dense({
      units: 4,
      activation: 'softplus',
      normalization: batchNorm({ place: 'after', gamma: 0.5, beta: 0.25, epsilon: 0.01 }),
    }),
    input: [3],
    output: [4],
  },
  {
    name: 'dense, normalized with the batch at test too',
    layer: dense({ units: 4, activation: 'tanh', normalization: batchNorm({ atTest: 'batch' }) }),
    input: [3],
    output: [4],
  },
  { name: 'activation alone', layer: activate({ activation: 'tanh' }), input: [3], output: [3] },
  {
    name: 'activation of what is normalized',
    layer: activate({
      activation: 'softplus',
      normalization: batchNorm({ gamma: 0.5, beta: 0.25 }),
    }),
    input: [3],
    output: [3],
  },
  {
    name: 'a residual block that activates before its products',
    layer: residual({
      branch: [
        activate({ activation: 'tanh', normalization: batchNorm() }),
        dense({ units: 4, activation: 'sigmoid', normalization: batchNorm() }),
        dense({ units: 3 }),
      ],
    }),
    input: [3],
    output: [3],
  },
  { name: 'dropout', layer: dropout({ rate: 0.4 }), input: [3], output: [3] },
  {
    name: 'dropout without scaling',
    layer: dropout({ rate: 0.25, inverted: false }),
    input: [3],
    output: [3],
  },
  {
    name: 'residual',
    layer: residual({ branch, shortcut: 0.75, scale: 0.5, activation: 'tanh' }),
    input: [3],
    output: [3],
  },
  { name: 'walkers', layer: walkers({ depth: 0.3 }), input: [3], output: [1] },
  { name: 'highway', layer: highway({ branch, bias: -0.5 }), input: [3], output: [3] },
  {
    name: 'highway with its gates held half open and an activation',
    layer: highway({ branch, open: 0.5, activation: 'tanh' }),
    input: [3],
    output: [3],
  },
  {
    name: 'a residual block with all of them inside',
    layer: residual({
      branch: [
        dense({ units: 3, activation: 'tanh', normalization: batchNorm() }),
        dropout({ rate: 0.3 }),
        highway({ branch: [dense({ units: 3 })] }),
      ],
    }),
    input: [3],
    output: [3],
  },
];
