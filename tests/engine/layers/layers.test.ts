import { beforeAll, describe, expect, test } from 'vitest';
import type { LayerBuilder } from '../../../src/engine/layers/layer.ts';
import { LAYERS } from '../../../src/engine/layers/layers.ts';
import * as tf from '../../../src/engine/tf.ts';
import { leakyRelu } from '../../../src/recipe/activation.ts';
import { dense } from '../../../src/recipe/model.ts';
import { split } from '../../../src/recipe/placeholder.ts';
import { useBackend } from '../backends.ts';
import { normals } from '../draws.ts';
import { LAYER_CASES } from './cases.ts';

beforeAll(() => useBackend('cpu'));

describe.each(Object.values(LAYER_CASES))('$layer.kind', ({ layer, input, output }) => {
  const builder: LayerBuilder = LAYERS[layer.kind];
  const variables = builder.variables(layer, input);

  test('names its variables, each once, and says how they start', () => {
    const names = variables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { fanIn, fanOut, shape } of variables) {
      expect([fanIn, fanOut, ...shape].every((n) => Number.isInteger(n) && n > 0)).toBe(true);
    }
  });

  test('says the shape of its output, reads what it declared, and leaves no tensor', () => {
    const { numbers } = split(layer);
    const tensors = new Map(
      variables.map(({ name, shape }) => [
        name,
        tf.tensor(normals(name, tf.util.sizeFromShape([...shape])), [...shape]),
      ]),
    );
    const x = tf.ones([5, ...input]);
    const before = tf.memory().numTensors;
    const read = new Set<string>();
    const scope = {
      variable: (name: string) => {
        read.add(name);
        return tensors.get(name)!;
      },
      number: (path: string) => {
        expect(Object.keys(numbers)).toContain(path);
        return tf.scalar(numbers[path]!);
      },
    };
    const y = tf.tidy(() => builder.apply(layer, x, scope));
    expect(builder.outputShape(layer, input)).toEqual(output);
    expect(y.shape).toEqual([5, ...output]);
    expect([...read].sort()).toEqual([...tensors.keys()].sort());
    y.dispose();
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose([x, ...tensors.values()]);
  });
});

test('there is a case for every kind', () => {
  expect(Object.keys(LAYER_CASES).sort()).toEqual(Object.keys(LAYERS).sort());
});

describe('dense', () => {
  test('its variables: kernel [inputs, units] and bias [units], with the initializers of the spec', () => {
    const layer = dense({ units: 16, activation: 'relu' });
    expect(LAYERS.dense.variables(layer, [2])).toEqual([
      { name: 'kernel', shape: [2, 16], initializer: layer.kernel, fanIn: 2, fanOut: 16 },
      { name: 'bias', shape: [16], initializer: layer.bias, fanIn: 2, fanOut: 16 },
    ]);
  });

  test('refuses an input of more than one axis, and says its shape', () => {
    const layer = dense({ units: 2 });
    expect(() => LAYERS.dense.outputShape(layer, [12, 12])).toThrow('[12, 12]');
    expect(() => LAYERS.dense.variables(layer, [])).toThrow('one axis');
  });

  test('asks for the numbers of its activation by their path in the spec', () => {
    const layer = dense({ units: 1, activation: leakyRelu({ slope: 0.25 }) });
    const asked: string[] = [];
    const y = tf.tidy(() => {
      const scope = {
        variable: (name: string) => (name === 'kernel' ? tf.tensor2d([[2]]) : tf.tensor1d([-1])),
        number: (path: string) => {
          asked.push(path);
          return tf.scalar(0.25);
        },
      };
      return [...LAYERS.dense.apply(layer, tf.tensor2d([[1], [-1]]), scope).dataSync()];
    });
    expect(asked).toEqual(['activation.slope']);
    expect(Object.keys(split(layer).numbers)).toContain('activation.slope');
    expect(y).toEqual([1, -0.75]); // 2 · 1 − 1 = 1;  ¼ (2 · −1 − 1) = −¾
  });
});
