import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from '../../src/engine/layers/layers.ts';
import { LOSSES } from '../../src/engine/losses/losses.ts';
import * as tf from '../../src/engine/tf.ts';
import type { Activation } from '../../src/recipe/activation.ts';
import { dense } from '../../src/recipe/layer.ts';
import { ACTIVATION_CASES } from './activations/cases.ts';
import { BACKENDS, useBackend } from './backends.ts';
import { centralDifferences, relativeError } from './central-differences.ts';
import { normals } from './draws.ts';
import { activated, affine, lossOf } from './float64.ts';
import { LOSS_CASES } from './losses/cases.ts';

type LossCase = (typeof LOSS_CASES)[number];
const hidden = 5;

/** A plain dense layer asks for its variables and numbers alone. */
const NOTHING_ELSE = {
  mode: 'train' as const,
  statistic: refuse,
  moved: refuse,
  show: (_: string, value: tf.Tensor) => value,
  draw: refuse,
  inner: refuse,
};

function refuse(): never {
  throw new Error('a dense layer has only variables and numbers');
}

/** Kernel and bias of a hidden layer and of an output layer, on 3 features. */
const parameters = (units: number) => {
  const shapes = [[3, hidden], [hidden], [hidden, units], [units]];
  return shapes.map((shape, i) => ({
    shape,
    values: normals(
      `parameter ${i}`,
      shape.reduce((a, b) => a * b),
    ),
  }));
};

/**
 * Loss and gradients of features → dense(activation) → dense → loss, by tfjs and the words under
 * test.
 */
function byTfjs(activation: Activation, { kind, table, units }: LossCase) {
  const layers = [dense({ units: hidden, activation }), dense({ units })];
  const slope = activation.kind === 'leakyRelu' ? activation.slope.placeholder : NaN;
  const y = tf.tensor2d(LOSSES[kind].targets(table, units), [table.samples, units]);
  const f = (...variables: tf.Tensor[]) => {
    const outputs = layers.reduce<tf.Tensor>(
      (x, layer, i) =>
        LAYERS[layer.kind].apply(layer, x, {
          variable: (name) => variables[2 * i + (name === 'kernel' ? 0 : 1)]!,
          number: () => tf.scalar(slope),
          ...NOTHING_ELSE,
        }),
      tf.tensor2d(table.features, [table.samples, 3]),
    );
    return LOSSES[kind].value(outputs as tf.Tensor2D, y);
  };
  const given = parameters(units).map(({ shape, values }) => tf.tensor(values, shape));
  const { value, grads } = tf.valueAndGrads(f)(given);
  return {
    value: value.dataSync()[0]!,
    gradients: grads.map((gradient) => Float32Array.from(gradient.dataSync())),
  };
}

/** The same in float64, its gradients by central differences. */
function byDifferences(activation: Activation, { kind, table, units }: LossCase) {
  const targets = LOSSES[kind].targets(table, units);
  const given: ArrayLike<number>[] = parameters(units).map(({ values }) => values);
  const loss = ([w1, b1, w2, b2]: ArrayLike<number>[]) => {
    const h = affine(table.features, w1!, b1!).map((z) => activated(activation, z));
    return lossOf(kind, affine(h, w2!, b2!), targets, units);
  };
  return {
    value: loss(given),
    gradients: given.map((values, at) =>
      centralDifferences((x) => loss(given.map((v, i) => (i === at ? x : v))), values),
    ),
  };
}

describe.each(BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(ACTIVATION_CASES)('$name', ({ activation }) => {
    test.each(LOSS_CASES)('$name', (loss) => {
      tf.engine().startScope();
      const ours = byTfjs(activation, loss);
      tf.engine().endScope();
      const truth = byDifferences(activation, loss);
      expect(relativeError([ours.value], [truth.value])).toBeLessThan(1e-6);
      truth.gradients.forEach((expected, i) => {
        expect(expected.some((g) => Math.abs(g) > 1e-3)).toBe(true);
        expect(relativeError(ours.gradients[i]!, expected)).toBeLessThan(2e-6);
      });
    });
  });
});
