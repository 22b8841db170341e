import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '../../../src/engine/fields/look.ts';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import * as tf from '../../../src/engine/tf.ts';
import { Programs } from '../../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../../src/engine/replay/replay-trainer.ts';
import { leakyRelu, type ActivationLike } from '../../../src/recipe/activation.ts';
import { curve } from '../../../src/recipe/data.ts';
import {
  affineField,
  boundaryField,
  histogramField,
  preActivationsField,
  profileField,
  samplesField,
  singularValuesField,
  unitsField,
  weightsField,
  type Field,
  type FieldKind,
} from '../../../src/recipe/field.ts';
import { normal } from '../../../src/recipe/initializer.ts';
import { sigmoidCrossEntropy } from '../../../src/recipe/loss.ts';
import { mlp, type ModelDraft } from '../../../src/recipe/model.ts';
import { batchNorm, type BatchNorm } from '../../../src/recipe/normalization.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const of = <K extends FieldKind>(_kind: K, field: Field) => field as Extract<Field, { kind: K }>;

const difference = (a: Float32Array, b: Float32Array) => a.map((value, i) => value - b[i]!);

function trained(arm = smallArm()) {
  const trainer = new EagerTrainer(arm, 4);
  for (let i = 0; i < 25; i++) trainer.advance(1);
  return trainer;
}

describe('the boundary', () => {
  it('is the probability of class 1, first row at the top', () => {
    const at = trained().evaluate();
    const { probability, size } = look(of('boundary', boundaryField({ size: 5, extent: 1 })), at)!;
    expect(size).toBe(5);
    const corner = at.predict(Float32Array.of(-1, 1));
    expect(probability[0]).toBeCloseTo(1 / (1 + Math.exp(corner[0]! - corner[1]!)), 6);
    const right = at.predict(Float32Array.of(1, -1));
    expect(probability[24]).toBeCloseTo(1 / (1 + Math.exp(right[0]! - right[1]!)), 6);
  });

  it('is the same for one logit as for two', () => {
    const at = trained(smallArm({ loss: sigmoidCrossEntropy() })).evaluate();
    const { probability } = look(of('boundary', boundaryField({ size: 3, extent: 1 })), at)!;
    const [centre] = at.predict(Float32Array.of(0, 0));
    expect(probability[4]).toBeCloseTo(1 / (1 + Math.exp(-centre!)), 6);
  });

  it('is nothing where inputs are not planar', () => {
    const data = curve({ shape: 'sine', samples: 20, noise: 0 });
    const at = trained(smallArm({ arm: { data } })).evaluate();
    expect(look(of('boundary', boundaryField()), at)).toBeNull();
    expect(look(of('units', unitsField()), at).layers).toEqual([]);
  });
});

it('units are maps of single hidden outputs, at most so many a layer', () => {
  const at = trained().evaluate();
  const { layers } = look(of('units', unitsField({ size: 3, extent: 1, most: 2 })), at);
  expect(layers.map((maps) => maps.length)).toEqual([18, 18]);
  const [first] = at.hiddenOf(Float32Array.of(0, 0));
  expect(layers[0]![4]).toBeCloseTo(first!.values[0]!, 6);
  expect(layers[0]![9 + 4]).toBeCloseTo(first!.values[1]!, 6);
});

it('weights and samples are copies', () => {
  const trainer = trained();
  const at = trainer.evaluate();
  const { layers } = look(of('weights', weightsField()), at);
  expect(layers.map(({ name, inputs, outputs }) => [name, inputs, outputs])).toEqual([
    ['dense1', 2, 5],
    ['dense2', 5, 4],
    ['output', 4, 2],
  ]);
  layers[0]!.kernel.fill(7);
  const { points, labels } = look(of('samples', samplesField()), at);
  points!.fill(7);
  labels!.fill(7);
  expect(look(of('weights', weightsField()), at).layers[0]!.kernel).not.toContain(7);
  expect(trainer.data.train.features).not.toContain(7);
  expect(trainer.data.train.labels).not.toContain(7);
});

describe('the affine map', () => {
  it('of a linear stack is the product of its matrices', () => {
    const model = mlp({ hidden: [5, 4], activation: 'linear' });
    const at = trained(smallArm({ arm: { model } })).evaluate();
    const { source, matrix, offset, residual, matrices } = look(of('affine', affineField()), at);
    expect({ source, matrices }).toEqual({ source: 'product', matrices: 3 });
    expect(residual).toBeLessThan(1e-4);
    const [a, b] = at.predict(Float32Array.of(0.3, -0.8));
    expect(matrix[0]! * 0.3 - matrix[1]! * 0.8 + offset).toBeCloseTo(b! - a!, 4);
  });

  it('of a ReLU network is a fit that leaves something', () => {
    const { source, residual, rSquared } = look(of('affine', affineField()), trained().evaluate());
    expect(source).toBe('fit');
    expect(residual).toBeGreaterThan(0.05);
    expect(rSquared).toBeLessThan(0.95);
  });
});

describe('the profile', () => {
  const field = of('profile', profileField({ height: 0.4, extent: 1 }));
  const along = (model: ModelDraft) => {
    const at = trained(smallArm({ arm: { model } })).evaluate();
    return { at, ...look(field, at)! };
  };

  it.each([
    ['relu', mlp({ hidden: [5, 4], activation: 'relu' })],
    ['tanh', mlp({ hidden: [5, 4], activation: 'tanh' })],
  ])('of a %s network is its margin along the line', (_, model) => {
    const { at, x, margin } = along(model);
    expect([x[0], x.at(-1)]).toEqual([-1, 1]);
    x.forEach((each, i) => {
      const [a, b] = at.predict(Float32Array.of(each, 0.4));
      expect(margin[i]).toBeCloseTo(b! - a!, 4);
    });
  });

  it('counts its straight pieces, and none where it is curved', () => {
    const bent = along(mlp({ hidden: [5, 4], activation: 'relu' }));
    expect(bent.pieces).toBe(bent.x.length - 1);
    expect(bent.pieces).toBeGreaterThan(1);
    expect(along(mlp({ hidden: [5, 4], activation: 'linear' })).pieces).toBe(1);
    expect(along(mlp({ hidden: [5, 4], activation: leakyRelu({ slope: 1 }) })).pieces).toBe(1);
    expect(along(mlp({ hidden: [5, 4], activation: 'tanh' })).pieces).toBeNull();
  });

  it('is the one output where there is one', () => {
    const at = trained(smallArm({ loss: sigmoidCrossEntropy() })).evaluate();
    expect(look(field, at)!.margin[0]).toBeCloseTo(at.predict(Float32Array.of(-1, 0.4))[0]!, 4);
  });

  it('is nothing where inputs are not planar', () => {
    const data = curve({ shape: 'sine', samples: 20, noise: 0 });
    expect(look(field, trained(smallArm({ arm: { data } })).evaluate())).toBeNull();
  });
});

describe('singular values', () => {
  const spectrum = (activation: 'linear' | 'relu') => {
    const model = mlp({ hidden: [5, 4], activation });
    const at = trained(smallArm({ arm: { model } })).evaluate();
    const { layers } = look(of('singularValues', singularValuesField()), at);
    return { at, layers };
  };
  const squares = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, each) => sum + each * each, 0);

  it('are as many as each kernel has, and their squares add up to its own', () => {
    const { at, layers } = spectrum('relu');
    expect(layers.map(({ values }) => values.length)).toEqual([2, 4, 2]);
    for (const { name, values } of layers)
      expect(squares(values)).toBeCloseTo(squares(at.values(`${name}/kernel`)), 4);
    expect(layers.map(({ product }) => product)).toEqual([null, null, null]);
  });

  it('of a linear stack’s product are those of its one matrix', () => {
    const { at, layers } = spectrum('linear');
    const offset = at.predict(Float32Array.of(0, 0));
    const columns = [Float32Array.of(1, 0), Float32Array.of(0, 1)].map((unit) =>
      difference(at.predict(unit), offset),
    );
    const [first, second] = layers.at(-1)!.product!;
    const [x, y] = columns as [Float32Array, Float32Array];
    expect(squares([first!, second!])).toBeCloseTo(squares(x) + squares(y), 4);
    expect(first! * second!).toBeCloseTo(Math.abs(x[0]! * y[1]! - x[1]! * y[0]!), 4);
    expect(layers[0]!.product).toEqual(layers[0]!.values);
  });
});

describe('pre-activations', () => {
  const field = of('preActivations', preActivationsField({ bins: 10, reach: 50 }));
  const seen = (activation: ActivationLike, normalization: BatchNorm | null = null) => {
    const model = mlp({ hidden: [5, 4], activation, normalization });
    const trainer = new EagerTrainer(smallArm({ arm: { model } }), 4);
    return look(field, trainer.evaluate()).layers;
  };

  it('are those of every hidden layer, all of them counted', () => {
    const layers = seen('sigmoid');
    expect(layers.map(({ name }) => name)).toEqual(['dense1', 'dense2']);
    const counted = layers.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0));
    expect(counted).toEqual([48 * 5, 48 * 4]);
  });

  it('deviate by γ where the batch is normalized, from the first step on', () => {
    for (const { deviation } of seen('sigmoid', batchNorm({ gamma: 0.5 })))
      expect(deviation).toBeCloseTo(0.5, 2);
  });

  it.each([
    // where σ′, tanh′ and ReLU′ are under a tenth of their steepest
    ['sigmoid', (z: number) => Math.abs(z) > 3.6363],
    ['tanh', (z: number) => Math.abs(z) > 1.8184],
    ['relu', (z: number) => z <= 0],
    ['linear', () => false],
  ] as const)('say what share of %s is saturated', (activation, flat) => {
    const model = mlp({ hidden: [5, 4], activation, kernel: normal({ deviation: 3 }) });
    const at = new EagerTrainer(smallArm({ arm: { model } }), 4).evaluate();
    const hidden = at.hiddenOf(at.table('train').features);
    look(field, at).layers.forEach(({ saturated }, i) => {
      const values = hidden[i]!.preActivations!;
      expect(saturated).toBeCloseTo(values.filter(flat).length / values.length, 6);
    });
  });

  it('are the same by replay', () => {
    const model = mlp({ hidden: [5, 4], activation: 'tanh', normalization: batchNorm() });
    const arm = smallArm({ arm: { model } });
    const replay = new ReplayTrainer(new Programs(), arm, 4);
    const theirs = look(field, new EagerTrainer(arm, 4).evaluate()).layers;
    look(field, replay.evaluate()).layers.forEach(({ name, deviation }, i) => {
      expect(name).toBe(theirs[i]!.name);
      expect(deviation).toBeCloseTo(theirs[i]!.deviation, 5);
    });
    replay.dispose();
  });
});

it.each(['activations', 'weights', 'gradients'] as const)(
  'the histogram of %s counts every value',
  (kind) => {
    const trainer = trained();
    const tensors = tf.memory().numTensors;
    const { layers } = look(of('histogram', histogramField(kind, 6)), trainer.evaluate());
    const counted = layers.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0));
    expect(counted).toEqual(kind === 'activations' ? [48 * 5, 48 * 4] : [10, 20, 8]);
    expect(tf.memory().numTensors).toBe(tensors);
  },
);
