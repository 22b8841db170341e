import * as tf from '../../../src/engine/tf.ts';
import { exactly, flat, indices, positive, smooth, type Case } from './case.ts';

const shapes = [[1], [7], [3, 5], [2, 1, 3], [2, 3, 1, 5]];

const smoothOnes = {
  neg: tf.neg,
  abs: tf.abs,
  square: tf.square,
  exp: tf.exp,
  expm1: tf.expm1,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  softplus: tf.softplus,
  erf: tf.erf,
  sin: tf.sin,
  cos: tf.cos,
  relu: tf.relu,
  relu6: tf.relu6,
  elu: tf.elu,
  selu: tf.selu,
  leakyRelu: (x: tf.Tensor) => tf.leakyRelu(x, 0.1),
  clipByValue: (x: tf.Tensor) => tf.clipByValue(x, -0.5, 0.75),
  gelu: (x: tf.Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1)),
};

const positiveOnes = {
  sqrt: tf.sqrt,
  rsqrt: tf.rsqrt,
  reciprocal: tf.reciprocal,
  log: tf.log,
  log1p: tf.log1p,
  'a power of 0.3': (x: tf.Tensor) => tf.pow(x, 0.3),
};

const steps = {
  sign: tf.sign,
  floor: tf.floor,
  ceil: tf.ceil,
  round: tf.round,
  step: (x: tf.Tensor) => tf.step(x, 0.5),
  isNaN: tf.isNaN,
  isInf: tf.isInf,
  isFinite: tf.isFinite,
  'a cast to int32': (x: tf.Tensor) => tf.cast(tf.mul(x, 10), 'int32'),
  'a cast to bool': (x: tf.Tensor) => tf.cast(tf.relu(x), 'bool'),
};

/** Two operands that broadcast in every way. */
const pairs = [
  { a: [3, 5], b: [3, 5] },
  { a: [3, 5], b: [5] },
  { a: [5], b: [3, 5] },
  { a: [3, 5], b: [3, 1] },
  { a: [3, 1], b: [1, 5] },
  { a: [], b: [2, 3] },
  { a: [2, 1, 3], b: [4, 1] },
  { a: [2, 3, 4], b: [2, 1, 4] },
  { a: [1], b: [1, 1, 1] },
];

const smoothTwos = { add: tf.add, sub: tf.sub, mul: tf.mul };

/** Their gradients do not broadcast in tfjs. */
const unspreadTwos = {
  maximum: tf.maximum,
  minimum: tf.minimum,
  squaredDifference: tf.squaredDifference,
};

const comparisons = {
  equal: tf.equal,
  notEqual: tf.notEqual,
  less: tf.less,
  lessEqual: tf.lessEqual,
  greater: tf.greater,
  greaterEqual: tf.greaterEqual,
};

const where = (condition: tf.Tensor, a: tf.Tensor, b: tf.Tensor) =>
  tf.where(tf.cast(condition, 'bool'), a, b);

const rows = <T>(functions: Record<string, T>, of: (name: string, f: T) => Case[]): Case[] =>
  Object.entries(functions).flatMap(([name, f]) => of(name, f));

const special = [NaN, Infinity, -Infinity, 0, -0, 1, -1, 100, -100, 1e-40, 3e38];
const ones = { ...smoothOnes, ...positiveOnes, ...steps };

export const ELEMENTWISE_CASES: readonly Case[] = [
  ...rows(smoothOnes, (name, f) => shapes.map((shape) => smooth(name, [shape], f))),
  ...rows(positiveOnes, (name, f) => shapes.map((shape) => smooth(name, [positive(shape)], f))),
  ...rows(steps, (name, f) => shapes.map((shape) => flat(name, [shape], f))),
  ...rows(smoothTwos, (name, f) => pairs.map(({ a, b }) => smooth(name, [a, b], f))),
  ...rows(unspreadTwos, (name, f) =>
    pairs.map(({ a, b }) => (a.join() === b.join() ? smooth : flat)(name, [a, b], f)),
  ),
  ...pairs.map(({ a, b }) => smooth('div', [a, positive(b)], tf.div)),
  ...pairs.map(({ a, b }) => smooth('pow', [positive(a), b], tf.pow)),
  ...pairs.map(({ a, b }) => flat('mod', [a, positive(b)], tf.mod)),
  ...pairs.map(({ a, b }) => flat('floorDiv', [a, positive(b)], tf.floorDiv)),
  ...rows(comparisons, (name, f) =>
    pairs.map(({ a, b }) =>
      flat(name, [a, b], (x: tf.Tensor, y: tf.Tensor) => f(tf.round(x), tf.round(y))),
    ),
  ),
  ...pairs.map(({ a, b }) =>
    flat('logicalAnd and Or and Not', [a, b], (x: tf.Tensor, y: tf.Tensor) =>
      tf.logicalOr(
        tf.logicalAnd(tf.greater(x, 0), tf.less(y, 1)),
        tf.logicalNot(tf.greater(y, -1)),
      ),
    ),
  ),
  ...pairs.flatMap(({ a, b }) => [
    smooth('where', [indices(a, 2), b, a], where),
    smooth('where', [indices(b, 2), a, a], where),
  ]),
  smooth(
    'addN',
    [
      [3, 5],
      [3, 5],
      [3, 5],
    ],
    (...all: tf.Tensor[]) => tf.addN(all),
  ),
  smooth('prelu of a slope a column', [[4, 5], [5]], tf.prelu),
  smooth('prelu of one slope', [[4, 5], [1]], tf.prelu),
  ...rows(ones, (name, f) => [flat(`${name} of special values`, [exactly(special)], f)]),
  ...rows(
    { ...smoothTwos, ...unspreadTwos, ...comparisons, div: tf.div, pow: tf.pow, mod: tf.mod },
    (name, f) => [
      flat(`${name} of special values`, [exactly(special)], (x: tf.Tensor1D) =>
        f(tf.reshape(x, [-1, 1]), x),
      ),
    ],
  ),
  flat(
    'int32 arithmetic',
    [exactly([7, -7, 3, 0], 'int32'), exactly([2, 2, -3, 5], 'int32')],
    (a: tf.Tensor, b: tf.Tensor) =>
      tf.stack([
        tf.add(a, b),
        tf.sub(a, b),
        tf.mul(a, b),
        tf.div(a, b),
        tf.maximum(a, b),
        tf.neg(a),
      ]),
  ),
];
