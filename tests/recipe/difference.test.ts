import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { planar } from '../../src/recipe/data.ts';
import { differences } from '../../src/recipe/difference.ts';
import { glorotNormal } from '../../src/recipe/initializer.ts';
import { integer } from '../../src/recipe/knob.ts';
import { dense } from '../../src/recipe/layer.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam, sgd } from '../../src/recipe/optimizer.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { trainLoss } from '../../src/recipe/probe.ts';
import { stage, type Arm } from '../../src/recipe/stage.ts';

/** What the arms differ in, as `path → values`. */
function between(arms: Record<string, Arm>): Record<string, unknown> {
  const spec = stage({
    knobs: { depth: integer({ min: 1, max: 8, start: 1 }) },
    data: () => planar({ shape: 'circles', samples: 64, noise: 0.1 }),
    arms: () => arms,
    train: () => ({ optimizer: sgd({ learningRate: 0.1 }), batchSize: 16, steps: 100 }),
    probes: { loss: trainLoss() },
    views: [],
  });
  const found = differences(resolve(spec, {}));
  return Object.fromEntries(found.map(({ path, values }) => [path, values]));
}

const relu = (hidden = [4, 4]): Arm => ({ model: mlp({ hidden, activation: 'relu' }) });

test.each([1, 3, 8])('activations differ in themselves and in the kernel, at depth %i', (depth) => {
  const { stages } = SCENARIOS['relu-vs-linear']!;
  expect(differences(resolve(stages['plane']!, { depth }))).toEqual([
    {
      path: 'model.layers.*.activation',
      values: {
        relu: 'relu',
        linear: 'linear',
        tanh: 'tanh',
        leaky: 'leakyRelu',
        sigmoid: 'sigmoid',
      },
    },
    {
      path: 'model.layers.*.kernel',
      values: {
        relu: 'heNormal',
        linear: 'lecunNormal',
        tanh: 'lecunNormal',
        leaky: 'heNormal',
        sigmoid: 'lecunNormal',
      },
    },
  ]);
});

describe('arms differ', () => {
  test('in nothing where they are equal', () => {
    expect(between({ a: relu(), b: relu(), c: relu() })).toEqual({});
  });

  test('in nothing where there is only one', () => expect(between({ a: relu() })).toEqual({}));

  test('in nothing where only the spelling differs', () => {
    const { layers } = mlp({ hidden: [4], activation: 'relu' });
    const backwards = layers.map((layer) =>
      Object.fromEntries(Object.entries(layer).reverse()),
    ) as unknown as typeof layers;
    expect(between({ a: relu([4]), b: { model: { layers: backwards } } })).toEqual({});
  });

  test('in a number the step reads', () => {
    const arm = (learningRate: number): Arm => ({ ...relu(), optimizer: sgd({ learningRate }) });
    expect(between({ slow: arm(0.01), fast: arm(1) })).toEqual({
      'optimizer.learningRate': { slow: 0.01, fast: 1 },
    });
  });

  test('in the kind of a thing, not in all that comes with it', () => {
    const arm = (): Arm => ({ ...relu(), optimizer: adam({ learningRate: 0.1 }) });
    expect(between({ sgd: relu(), adam: arm() })).toEqual({
      optimizer: { sgd: 'sgd', adam: 'adam' },
    });
  });

  test('in a plain number', () => {
    expect(between({ small: { ...relu(), batchSize: 8 }, large: relu() })).toEqual({
      batchSize: { small: 8, large: 16 },
    });
  });

  test('in how many layers there are, the output being compared with the output', () => {
    expect(between({ shallow: relu([4]), deep: relu([4, 4]) })).toEqual({
      'model.layers.length': { shallow: 2, deep: 3 },
    });
    expect(between({ shallow: relu([4]), deep: relu([8, 4]) })).toEqual({
      'model.layers.length': { shallow: 2, deep: 3 },
      'model.layers.*.units': { shallow: 4, deep: 8 },
    });
  });

  test('in what one arm alone has', () => {
    const data = planar({ shape: 'xor', samples: 64, noise: 0.1 });
    expect(between({ rings: relu(), xor: { ...relu(), data } })).toEqual({
      'data.shape': { rings: 'circles', xor: 'xor' },
    });
  });

  test('with every arm that is alike named beside the one that is not', () => {
    const odd: Arm = { ...relu(), steps: 50 };
    expect(between({ a: relu(), b: odd, c: relu() })).toEqual({
      steps: { a: 100, b: 50, c: 100 },
    });
  });
});

test('layers that differ in different ways are told apart', () => {
  const arm = (...widths: number[]): Arm => ({
    model: {
      layers: [
        ...widths.map((units) => dense({ units, kernel: glorotNormal() })),
        dense({ units: 'outputs' }),
      ],
    },
  });
  const spec = stage({
    knobs: {},
    data: () => planar({ shape: 'circles', samples: 64, noise: 0.1 }),
    arms: () => ({ a: arm(4, 4, 8), b: arm(6, 6, 6) }),
    train: () => ({ optimizer: sgd({ learningRate: 0.1 }), batchSize: 16, steps: 100 }),
    probes: { loss: trainLoss() },
    views: [],
  });
  expect(differences(resolve(spec, {}))).toEqual([
    { path: 'model.layers.*.units', values: { a: 4, b: 6 } },
    { path: 'model.layers.*.units', values: { a: 8, b: 6 } },
  ]);
});
