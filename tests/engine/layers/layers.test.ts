import { beforeAll, describe, expect, test } from 'vitest';
import type { Mode } from '../../../src/engine/layers/layer.ts';
import { LAYERS } from '../../../src/engine/layers/layers.ts';
import { buildNetwork, forward, type Given, type Network } from '../../../src/engine/network.ts';
import { scope } from '../../../src/engine/scope.ts';
import * as tf from '../../../src/engine/tf.ts';
import { planar } from '../../../src/recipe/data.ts';
import { dense, dropout, residual, type Layer } from '../../../src/recipe/layer.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { split } from '../../../src/recipe/placeholder.ts';
import { BACKENDS, useBackend } from '../backends.ts';
import { centralDifferences, relativeError } from '../central-differences.ts';
import { normals } from '../draws.ts';
import { stream } from '../../../src/math/stream.ts';
import { LAYER_CASES } from './cases.ts';
import { layer64, moments64, type Given64 } from './float64-layers.ts';

const ROWS = 7;
const data = planar({ shape: 'circles', samples: 8, noise: 0 });

/** A network whose one layer, but for the last, is the layer; two features are made `inputs` ones before it. */
function networkOf(layer: Layer, [inputs]: readonly number[]) {
  const layers = [dense({ units: inputs!, activation: 'tanh' }), layer, dense({ units: 2 })];
  return { network: buildNetwork({ data, model: { layers } }), numbers: numbersOf(layers) };
}

const numbersOf = (layers: readonly Layer[]) => split({ model: { layers } }).numbers;
const sizeOf = (shape: readonly number[]) => shape.reduce((size, n) => size * n, 1);

/** Values for all that the network has, by full name. */
function valuesOf({ variables, statistics, draws }: Network) {
  const positive = (values: Float32Array) => values.map((value) => 0.5 + Math.abs(value));
  return {
    variables: Object.fromEntries(
      variables.map(({ fullName, shape }) => [fullName, normals(fullName, sizeOf(shape))]),
    ),
    statistics: Object.fromEntries(
      statistics.map(({ fullName, shape }) => [
        fullName,
        positive(normals(fullName, sizeOf(shape))),
      ]),
    ),
    draws: Object.fromEntries(
      draws.map(({ fullName, shape, stream: name }) => {
        const columns = sizeOf(shape);
        const values = new Float32Array(ROWS * columns);
        stream(7, name).fillUniform(values, { step: 0, rows: ROWS, columns });
        return [fullName, values];
      }),
    ),
  };
}

const shaped = (
  values: Readonly<Record<string, Float32Array>>,
  specs: readonly { readonly fullName: string; readonly shape: readonly number[] }[],
  ...leading: number[]
) =>
  Object.fromEntries(
    specs.map(({ fullName, shape }) => [
      fullName,
      tf.tensor(values[fullName]!, [...leading, ...shape]),
    ]),
  );

describe.each(BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(LAYER_CASES)('$name', ({ layer, input, output }) => {
    const { network, numbers } = networkOf(layer, input);
    const values = valuesOf(network);
    const x = normals('inputs', ROWS * 2);

    /** Outputs and gradients of Σ outputs² by tfjs, and the statistics' next values. */
    function byTfjs(mode: Mode) {
      const moved: Record<string, Float32Array> = {};
      const result = scope(() => {
        const given: Omit<Given, 'variables'> = {
          mode,
          numbers: Object.fromEntries(
            Object.entries(numbers).map(([path, value]) => [path, tf.scalar(value)]),
          ),
          statistics: shaped(values.statistics, network.statistics),
          ...(mode === 'train' && { draws: shaped(values.draws, network.draws, ROWS) }),
          moved: (name, next) => (moved[name] = Float32Array.from(next.dataSync())),
        };
        const names = network.variables.map(({ fullName }) => fullName);
        let outputs!: Float32Array;
        const { grads } = tf.valueAndGrads((...tensors: tf.Tensor[]) => {
          const variables = Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
          const y = forward(network, tf.tensor2d(x, [ROWS, 2]), { ...given, variables });
          outputs = Float32Array.from(y.dataSync());
          return tf.sum(tf.square(y));
        })(Object.values(shaped(values.variables, network.variables)));
        const gradients = names.map((name, i) => [name, [...grads[i]!.dataSync()]] as const);
        return { outputs, gradients: Object.fromEntries(gradients) };
      });
      return { ...result, moved };
    }

    const run64 = (given: Given64) =>
      network.layers.reduce<Float64Array>(
        (h, each) => layer64(each, h, given),
        Float64Array.from(x),
      );

    test('says the shape of its output', () => {
      const [, built] = network.layers;
      expect(built!.outputShape).toEqual(output);
    });

    test('names its variables, each once, and says how they start', () => {
      const names = network.variables.map(({ fullName }) => fullName);
      expect(new Set(names).size).toBe(names.length);
      for (const { fanIn, fanOut, shape } of network.variables)
        expect([fanIn, fanOut, ...shape].every((n) => Number.isInteger(n) && n > 0)).toBe(true);
    });

    test.each(['train', 'test', 'batch'] as const)(
      'is what it is in float64, gradients too, in %s',
      (mode) => {
        const tensors = tf.memory().numTensors;
        const ours = byTfjs(mode);
        expect(tf.memory().numTensors).toBe(tensors);
        const truth = run64({ mode, ...values });
        expect(relativeError(ours.outputs, truth)).toBeLessThan(2e-6);
        for (const { fullName } of network.variables) {
          const loss = (changed: Float64Array) => {
            const variables = { ...values.variables, [fullName]: changed };
            return run64({ mode, ...values, variables }).reduce((sum, y) => sum + y * y, 0);
          };
          const expected = centralDifferences(loss, values.variables[fullName]!);
          const scale = Math.max(...expected.map(Math.abs));
          expect(scale, fullName).toBeGreaterThan(1e-3);
          expect(relativeError(ours.gradients[fullName]!, expected), fullName).toBeLessThan(1e-5);
        }
      },
    );

    test('moves its statistics in training only, and towards those of the batch', () => {
      for (const mode of ['test', 'batch'] as const)
        expect(Object.keys(byTfjs(mode).moved)).toEqual([]);
      const { moved } = byTfjs('train');
      expect(Object.keys(moved).sort()).toEqual(
        network.statistics.map(({ fullName }) => fullName).sort(),
      );
    });
  });
});

beforeAll(() => useBackend('cpu'));

test('there is a case for every kind', () => {
  const kinds = new Set(LAYER_CASES.map(({ layer }) => layer.kind));
  expect([...kinds].sort()).toEqual(Object.keys(LAYERS).sort());
});

describe('layers are named', () => {
  const namesOf = (layers: Layer[]) =>
    buildNetwork({ data, model: { layers } }).variables.map(({ fullName }) => fullName);
  const plain = [
    dense({ units: 3 }),
    dense({ units: 3 }),
    dense({ units: 3 }),
    dense({ units: 2 }),
  ];

  test('by kind and count, the last one output', () => {
    expect(namesOf(plain)).toEqual(
      ['dense1', 'dense2', 'dense3', 'output'].flatMap((name) => [
        `${name}/kernel`,
        `${name}/bias`,
      ]),
    );
  });

  test('alike within blocks and with other layers between, so that arms share their draws', () => {
    const [first, second, third, last] = plain as [Layer, Layer, Layer, Layer];
    const block = residual({ branch: [second, third] });
    expect(namesOf([first, dropout({ rate: 0.5 }), block, last])).toEqual(namesOf(plain));
  });
});

test('a branch that changes the shape is refused, with both shapes', () => {
  const layers = [residual({ branch: [dense({ units: 5 })] }), dense({ units: 2 })];
  expect(() => buildNetwork({ data, model: { layers } })).toThrow(
    'its branch turns the shape [2] into [5]',
  );
});

describe('dense', () => {
  test('its variables: kernel [inputs, units] and bias [units], with the initializers of the spec', () => {
    const layer = dense({ units: 16, activation: 'relu' });
    expect(LAYERS.dense.variables!(layer, [2])).toEqual([
      { name: 'kernel', shape: [2, 16], initializer: layer.kernel, fanIn: 2, fanOut: 16 },
      { name: 'bias', shape: [16], initializer: layer.bias, fanIn: 2, fanOut: 16 },
    ]);
  });

  test('has no bias before a normalization, which would subtract it', () => {
    const names = (place: 'before' | 'after') =>
      LAYERS.dense.variables!(dense({ units: 4, normalization: batchNorm({ place }) }), [2]).map(
        ({ name }) => name,
      );
    expect(names('before')).toEqual(['kernel', 'gamma', 'beta']);
    expect(names('after')).toEqual(['kernel', 'bias', 'gamma', 'beta']);
  });

  test('refuses an input of more than one axis, and says its shape', () => {
    const layer = dense({ units: 2 });
    expect(() => LAYERS.dense.outputShape(layer, [12, 12], [])).toThrow('[12, 12]');
    expect(() => LAYERS.dense.variables!(layer, [])).toThrow('one axis');
  });
});

test('batch normalization: moving averages keep their share and take the rest from the batch', () => {
  const layer = dense({ units: 3, normalization: batchNorm({ momentum: 0.75 }) });
  const { network, numbers } = networkOf(layer, [2]);
  const values = valuesOf(network);
  const x = normals('inputs', ROWS * 2);
  const moved: Record<string, Float32Array> = {};
  tf.tidy(() => {
    forward(network, tf.tensor2d(x, [ROWS, 2]), {
      mode: 'train',
      numbers: Object.fromEntries(
        Object.entries(numbers).map(([path, value]) => [path, tf.scalar(value)]),
      ),
      variables: shaped(values.variables, network.variables),
      statistics: shaped(values.statistics, network.statistics),
      moved: (name, next) => (moved[name] = Float32Array.from(next.dataSync())),
    });
  });
  const [first] = network.layers;
  const h = layer64(first!, Float64Array.from(x), { mode: 'train', ...values });
  const kernel = values.variables['dense2/kernel']!;
  const z = Float64Array.from({ length: ROWS * 3 }, (_, at) => {
    const [r, u] = [Math.floor(at / 3), at % 3];
    return h[2 * r]! * kernel[u]! + h[2 * r + 1]! * kernel[3 + u]!;
  });
  const { means, variances } = moments64(z, 3);
  const towards = (name: string, batch: number[]) =>
    batch.map((value, u) => 0.75 * values.statistics[name]![u]! + 0.25 * value);
  expect(
    relativeError(moved['dense2/movingMean']!, towards('dense2/movingMean', means)),
  ).toBeLessThan(1e-6);
  expect(
    relativeError(moved['dense2/movingVariance']!, towards('dense2/movingVariance', variances)),
  ).toBeLessThan(1e-6);
});
