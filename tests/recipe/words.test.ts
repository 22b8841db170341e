import { describe, expect, test } from 'vitest';
import { activationOf, leakyRelu, PLAIN_ACTIVATIONS } from '../../src/recipe/activation.ts';
import { curve, dataShape, digits, gaussians, penguins, planar } from '../../src/recipe/data.ts';
import { priorAdjusted, settled } from '../../src/recipe/evaluation.ts';
import { heNormal, initializerFor, lecunNormal } from '../../src/recipe/initializer.ts';
import { softmaxCrossEntropy } from '../../src/recipe/loss.ts';
import { dense } from '../../src/recipe/layer.ts';
import { denseLayers } from './dense-layers.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { adam, sgd } from '../../src/recipe/optimizer.ts';
import { jittered } from '../../src/recipe/sampler.ts';
import { boundary, curves, fieldsOf, panel } from '../../src/recipe/view.ts';

describe('words refuse what makes no sense, by name and value', () => {
  test.each<[make: () => unknown, sentence: string]>([
    [() => planar({ shape: 'xor', samples: 8, noise: 0, share: 0 }), 'share 0 is outside 0…1'],
    [() => planar({ shape: 'xor', samples: 8, noise: 0, share: 1 }), 'share 1 is outside 0…1'],
    [() => dense({ units: 0 }), 'dense layer: 0 units; a whole number above 0 is needed'],
    [() => dense({ units: 2.5 }), 'dense layer: 2.5 units; a whole number above 0 is needed'],
    [() => sgd({ learningRate: NaN }), 'learningRate: NaN is not a finite number'],
    [() => adam({ learningRate: 1, beta2: Infinity }), 'beta2: Infinity is not a finite number'],
    [
      () => gaussians({ samples: 8, separation: 1, share: 1 }),
      'gaussians data: share 1 is outside 0…1',
    ],
    [
      () => gaussians({ samples: 8, separation: -1 }),
      'gaussians data: separation -1; a number from 0 on is needed',
    ],
    [
      () => penguins({ chinstraps: 47 }),
      'penguins data: 47 Chinstraps; a whole number from 1 to 46 is needed',
    ],
    [() => digits({ samples: 501 }), 'digits data: 501 samples; there are 500 for training'],
    [
      () => digits({ samples: 10, testSamples: 1001 }),
      'digits data: 1001 test samples; there are 1000',
    ],
    [() => digits({ samples: 0 }), 'data: 0 samples; a whole number above 0 is needed'],
    [() => jittered({ deviation: -1 }), 'jittered: deviation -1; a number from 0 on is needed'],
    [() => settled({ threshold: 1 }), 'evaluation: threshold 1 is outside 0 … 1'],
    [() => priorAdjusted({ prior: 0 }), 'evaluation: prior 0 is outside 0 … 1'],
    [() => softmaxCrossEntropy({ weights: [1, NaN] }), 'class weight: NaN is not a finite number'],
    [() => leakyRelu({ slope: NaN }), 'leakyRelu slope: NaN is not a finite number'],
  ])('%s', (make, sentence) => expect(make).toThrow(sentence));
});

test('data says what a network must fit on', () => {
  expect(dataShape(planar({ shape: 'xor', samples: 8, noise: 0 }))).toEqual({
    features: 2,
    task: 'classification',
    outputs: 2,
  });
  expect(dataShape(curve({ shape: 'sine', samples: 8, noise: 0 }))).toEqual({
    features: 1,
    task: 'regression',
    outputs: 1,
  });
});

test('the ReLU family starts by He, the rest by LeCun', () => {
  for (const name of PLAIN_ACTIVATIONS)
    expect(initializerFor(activationOf(name)), name).toEqual(
      name === 'relu' ? heNormal() : lecunNormal(),
    );
  expect(initializerFor(leakyRelu({ slope: 0.3 }))).toEqual(heNormal({ slope: 0.3 }));
});

test('an mlp is hidden layers of one activation and a linear output layer', () => {
  const layers = denseLayers(mlp({ hidden: repeat(16, 3), activation: 'relu' }));
  expect(layers.map(({ units, activation }) => [units, activation.kind])).toEqual([
    [16, 'relu'],
    [16, 'relu'],
    [16, 'relu'],
    ['outputs', 'linear'],
  ]);
});

test('adjusting logits at a threshold of ½ is a threshold at the prior', () => {
  expect(priorAdjusted({ prior: 0.05 }).threshold).toBeCloseTo(0.05, 12);
  expect(priorAdjusted({ prior: 0.5, threshold: 0.3 }).threshold).toBeCloseTo(0.3, 12);
});

test('a view asks for the fields it draws', () => {
  expect(fieldsOf(boundary()).map(({ kind }) => kind)).toEqual(['boundary', 'samples', 'optimum']);
  expect(fieldsOf(curves(panel('loss')))).toEqual([]);
});
