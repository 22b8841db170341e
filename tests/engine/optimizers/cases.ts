import * as tf from '../../../src/engine/tf.ts';
import {
  adam,
  adamW,
  momentum,
  nesterov,
  rmsprop,
  sgd,
  type Optimizer,
} from '../../../src/recipe/optimizer.ts';

/** Every optimizer, with tfjs's own of the same rule where it has one. */
export const OPTIMIZER_CASES: {
  name: string;
  optimizer: Optimizer;
  train: (() => tf.Optimizer) | null;
}[] = [
  { name: 'sgd', optimizer: sgd({ learningRate: 0.1 }), train: () => tf.train.sgd(0.1) },
  {
    name: 'momentum',
    optimizer: momentum({ learningRate: 0.05, beta: 0.9 }),
    train: () => tf.train.momentum(0.05, 0.9),
  },
  {
    name: 'momentum, β = 0',
    optimizer: momentum({ learningRate: 0.05, beta: 0 }),
    train: () => tf.train.momentum(0.05, 0),
  },
  {
    name: 'nesterov',
    optimizer: nesterov({ learningRate: 0.05, beta: 0.8 }),
    train: () => tf.train.momentum(0.05, 0.8, true),
  },
  {
    name: 'rmsprop',
    optimizer: rmsprop({ learningRate: 0.01 }),
    train: () => tf.train.rmsprop(0.01, 0.9, 0, 1e-7),
  },
  {
    name: 'rmsprop, ε = 0.5',
    optimizer: rmsprop({ learningRate: 0.01, decay: 0.5, epsilon: 0.5 }),
    train: () => tf.train.rmsprop(0.01, 0.5, 0, 0.5),
  },
  {
    name: 'adam',
    optimizer: adam({ learningRate: 0.01 }),
    train: () => tf.train.adam(0.01, 0.9, 0.999, 1e-7),
  },
  {
    name: 'adam, ε = 0.5, β₁ = 0',
    optimizer: adam({ learningRate: 0.01, beta1: 0, beta2: 0.9, epsilon: 0.5 }),
    train: () => tf.train.adam(0.01, 0, 0.9, 0.5),
  },
  { name: 'adamW', optimizer: adamW({ learningRate: 0.01 }), train: null },
  {
    name: 'adamW, λ = 0.5',
    optimizer: adamW({ learningRate: 0.02, weightDecay: 0.5 }),
    train: null,
  },
];
