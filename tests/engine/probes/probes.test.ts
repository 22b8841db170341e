import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import type { State } from '../../../src/engine/trainer.ts';
import { mlp, repeat } from '../../../src/recipe/model.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { sgd } from '../../../src/recipe/optimizer.ts';
import {
  affineResidual,
  affineRSquared,
  batchLoss,
  deadUnits,
  epochs,
  gradientDirection,
  gradientGrowth,
  gradientNorm,
  testAccuracy,
  testLoss,
  trainAccuracy,
  trainLoss,
  unitSpread,
  updateRatio,
  weightNorm,
} from '../../../src/recipe/probe.ts';
import { constant, normal } from '../../../src/recipe/initializer.ts';
import { useBackend } from '../backends.ts';
import { moments } from '../../../src/math/statistics.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const RATE = 0.05;
/** The training samples of `smallArm`. */
const SAMPLES = 48;
const kernels = ['dense1/kernel', 'dense2/kernel', 'output/kernel'];
const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));
const difference = (a: Float32Array, b: Float32Array) => a.map((value, i) => value - b[i]!);

/** The network of `smallArm` in plain numbers: outputs and hidden layers for one sample. */
function forward({ variables }: State, x: readonly number[]) {
  let values = [...x];
  const hidden: number[][] = [];
  for (const layer of ['dense1', 'dense2', 'output']) {
    const kernel = variables[`${layer}/kernel`]!;
    const bias = variables[`${layer}/bias`]!;
    values = Array.from(bias, (b, j) =>
      values.reduce((sum, value, i) => sum + value * kernel[i * bias.length + j]!, b),
    );
    if (layer !== 'output') {
      values = values.map((z) => Math.max(0, z));
      hidden.push(values);
    }
  }
  return { outputs: values as [number, number], hidden };
}

const samplesOf = (trainer: EagerTrainer, on: 'train' | 'test') => {
  const { features, labels, samples } = trainer.data[on];
  return Array.from({ length: samples }, (_, i) => ({
    x: [features[2 * i]!, features[2 * i + 1]!],
    label: labels![i]!,
  }));
};

describe('batch probes', () => {
  const plain = smallArm({
    optimizer: sgd({ learningRate: RATE }),
    probes: {
      batchLoss: batchLoss(),
      gradient: gradientNorm(),
      flow: gradientNorm('activations'),
      weight: weightNorm(),
      ratio: updateRatio(),
    },
  });

  it('agree with the step that was taken', () => {
    const trainer = new EagerTrainer(plain, 5);
    const before = trainer.save();
    const { columns } = trainer.advance(1);
    const after = trainer.save();
    kernels.forEach((name, i) => {
      const step = norm(difference(after.variables[name]!, before.variables[name]!));
      const weight = norm(before.variables[name]!);
      expect(columns['gradient']![i]).toBeCloseTo(step / RATE, 4);
      expect(columns['weight']![i]).toBeCloseTo(weight, 5);
      expect(columns['ratio']![i]).toBeCloseTo(step / weight, 5);
    });
    expect(columns['batchLoss']![0]).toBeGreaterThan(0);
    expect(columns['flow']).toHaveLength(3);
  });

  it('take ∂L/∂h from the output layer as softmax(z) − y over the batch', () => {
    const trainer = new EagerTrainer({ ...plain, batchSize: SAMPLES }, 5);
    const state = trainer.save();
    const squares = samplesOf(trainer, 'train').map(({ x, label }) => {
      const { outputs } = forward(state, x);
      const p1 = 1 / (1 + Math.exp(outputs[0] - outputs[1]));
      const gap = p1 - label;
      return 2 * (gap / SAMPLES) ** 2;
    });
    const expected = Math.sqrt(squares.reduce((sum, each) => sum + each, 0));
    const flow = trainer.advance(1).columns['flow']!;
    expect(flow[2]).toBeCloseTo(expected, 5);
  });
});

describe('gradients that are very small', () => {
  const probes = {
    weights: gradientNorm(),
    flow: gradientNorm('activations'),
    growth: gradientGrowth(),
  };
  const scaled = (depth: number, deviation: number) => {
    const model = mlp({
      hidden: repeat(8, depth),
      activation: 'sigmoid',
      kernel: normal({ deviation }),
    });
    return new EagerTrainer(smallArm({ probes, arm: { model } }), 3).advance(1).columns;
  };

  it('are measured though their squares are 0 in float32', () => {
    // Each layer takes about 1/4 · 10⁻⁴ · √8 of the gradient: some 10⁻⁴ a layer.
    const { weights, flow } = scaled(9, 1e-4);
    expect(flow![0]).toBeGreaterThan(0);
    expect(flow![0]).toBeLessThan(1e-28);
    expect(weights![0]).toBeGreaterThan(0);
  });

  it('grow or shrink by the mean factor a layer', () => {
    const { flow, growth } = scaled(6, 0.5);
    expect(growth![0]).toBeCloseTo((flow![0]! / flow![5]!) ** (1 / 5), 5);
    expect(scaled(1, 0.5)['growth']![0]).toBeNaN();
  });
});

describe('data-set probes', () => {
  const probes = {
    trainLoss: trainLoss(),
    testLoss: testLoss(),
    trainAccuracy: trainAccuracy(),
    testAccuracy: testAccuracy(),
    dead: deadUnits(),
    affine: affineResidual(),
    rSquared: affineRSquared(),
  };

  it.each(['train', 'test'] as const)('agree with plain numbers on the %s set', (on) => {
    const trainer = new EagerTrainer(smallArm({ probes }), 2);
    for (let i = 0; i < 30; i++) trainer.advance(1);
    const state = trainer.save();
    const samples = samplesOf(trainer, on);
    const losses = samples.map(({ x, label }) => {
      const [a, b] = forward(state, x).outputs;
      return Math.log(Math.exp(a) + Math.exp(b)) - (label ? b : a);
    });
    const right = samples.filter(({ x, label }) => {
      const [a, b] = forward(state, x).outputs;
      return b > a === (label === 1);
    });
    const readings = trainer.read();
    const mean = losses.reduce((sum, each) => sum + each, 0) / samples.length;
    expect(readings[`${on}Loss`]).toBeCloseTo(mean, 5);
    expect(readings[`${on}Accuracy`]).toBe(right.length / samples.length);
  });

  it('count units whose output never changes as dead', () => {
    const bias = constant(-100);
    const model = mlp({ hidden: [5, 4], activation: 'relu', bias });
    const trainer = new EagerTrainer(smallArm({ probes, arm: { model } }), 2);
    expect(trainer.read()['dead']).toEqual([1, 1]);
    const alive = new EagerTrainer(smallArm({ probes }), 2);
    const state = alive.save();
    const hidden = samplesOf(alive, 'train').map(({ x }) => forward(state, x).hidden);
    const expected = [5, 4].map((units, layer) => {
      const still = Array.from(
        { length: units },
        (_, u) => new Set(hidden.map((h) => h[layer]![u])),
      );
      return still.filter((values) => values.size === 1).length / units;
    });
    expect(alive.read()['dead']).toEqual(expected);
  });

  it('tell how far apart units have come in what their normalization learned', () => {
    const spread = { gamma: unitSpread('gamma'), beta: unitSpread('beta') };
    const model = mlp({ hidden: [5, 4], activation: 'tanh', normalization: batchNorm() });
    const trainer = new EagerTrainer(smallArm({ probes: spread, arm: { model } }), 2);
    expect(trainer.read()).toEqual({ gamma: [0, 0], beta: [0, 0] });
    for (let i = 0; i < 20; i++) trainer.advance(1);
    const { variables } = trainer.save();
    const readings = trainer.read();
    for (const of of ['gamma', 'beta'] as const)
      ['dense1', 'dense2'].forEach((layer, i) => {
        const { deviation } = moments(variables[`${layer}/${of}`]!);
        expect(deviation).toBeGreaterThan(0.01);
        expect((readings[of] as number[])[i]).toBeCloseTo(deviation, 6);
      });
  });

  it('find a linear stack to be one affine map and a ReLU network not', () => {
    const read = (activation: 'linear' | 'relu') => {
      const model = mlp({ hidden: [5, 4], activation });
      return new EagerTrainer(smallArm({ probes, arm: { model } }), 2).read();
    };
    const [linear, relu] = [read('linear'), read('relu')];
    expect(linear['affine']).toBeLessThan(1e-5);
    expect(linear['rSquared']).toBeCloseTo(1, 9);
    expect(relu['affine']).toBeGreaterThan(0.05);
    expect(relu['rSquared']).toBeLessThan(0.99);
  });

  it('take R² as the share of the margin’s variance that normal equations explain', () => {
    const trainer = new EagerTrainer(smallArm({ probes }), 2);
    for (let i = 0; i < 20; i++) trainer.advance(1);
    const state = trainer.save();
    const samples = samplesOf(trainer, 'test').map(({ x }) => {
      const [a, b] = forward(state, x).outputs;
      return [x[0]!, x[1]!, b - a] as const;
    });
    const mean = (of: (sample: readonly [number, number, number]) => number) =>
      samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
    const covariance = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
      mean((s) => s[i] * s[j]) - mean((s) => s[i]) * mean((s) => s[j]);
    // R² = cᵀ C⁻¹ c / v with C the inputs' covariance, c theirs with the margin, v its variance
    const [xx, xy, yy] = [covariance(0, 0), covariance(0, 1), covariance(1, 1)];
    const [xm, ym] = [covariance(0, 2), covariance(1, 2)];
    const explained = (yy * xm * xm - 2 * xy * xm * ym + xx * ym * ym) / (xx * yy - xy * xy);
    expect(trainer.read()['rSquared']).toBeCloseTo(explained / covariance(2, 2), 5);
  });
});

describe('directions of gradients', () => {
  const probes = {
    own: gradientDirection('cosine'),
    agreement: gradientDirection('agreement'),
    singly: gradientDirection('cosine', { size: 1 }),
    whole: gradientDirection('cosine', { size: SAMPLES }),
    epochs: epochs(),
  };
  const trainer = () => {
    const started = new EagerTrainer(smallArm({ probes }), 7);
    for (let i = 0; i < 9; i++) started.advance(1);
    return started;
  };

  it('come from batches that go through all samples before they come again', () => {
    const at = trainer().evaluate();
    const whole = at.batchGradients(SAMPLES, 1);
    const gradients = Object.values(at.gradients()).flatMap((values) => [...values]);
    gradients.forEach((value, i) => expect(whole[i]).toBeCloseTo(value, 6));
    for (const size of [1, 8]) {
      const batches = at.batchGradients(size, SAMPLES / size);
      whole.forEach((value, i) => {
        const column = batches.filter((_, at) => at % whole.length === i);
        expect(moments(column).mean).toBeCloseTo(value, 5);
      });
    }
  });

  it('are cosines with the whole gradient, and the share of those above 0', () => {
    const started = trainer();
    const at = started.evaluate();
    const whole = at.batchGradients(SAMPLES, 1);
    const cosines = (size: number) => {
      const batches = at.batchGradients(size, 128);
      return Array.from({ length: 128 }, (_, row) => {
        const gradient = batches.slice(row * whole.length, (row + 1) * whole.length);
        const product = gradient.reduce((sum, value, i) => sum + value * whole[i]!, 0);
        return product / (norm(gradient) * norm(whole));
      });
    };
    const [own, single] = [cosines(8), cosines(1)];
    const readings = started.read();
    expect(readings['own']).toBeCloseTo(moments(own).mean, 5);
    expect(readings['agreement']).toBe(own.filter((cosine) => cosine > 0).length / 128);
    expect(readings['singly']).toBeCloseTo(moments(single).mean, 5);
    expect(readings['whole']).toBe(1);
  });

  it('and epochs count samples that were stepped on', () =>
    expect(trainer().read()['epochs']).toBe((9 * 8) / SAMPLES));
});
