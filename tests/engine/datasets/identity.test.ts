import { expect, test } from 'vitest';
import { dataSet } from '../../../src/engine/datasets/datasets.ts';
import { identity } from '../../../src/recipe/data.ts';

test('every sample is its own target; features are absolute values of standard normals', () => {
  const samples = 4000;
  const data = dataSet(identity({ features: 4, samples, testSamples: samples }), 3);
  for (const { features, targets } of [data.train, data.test]) {
    expect(targets).toEqual(features);
    expect(features.every((value) => value >= 0)).toBe(true);
    const mean = features.reduce((sum, value) => sum + value, 0) / features.length;
    const variance =
      features.reduce((sum, value) => sum + (value - mean) ** 2, 0) / features.length;
    // √(2/π) and 1 − 2/π, within some five standard errors of 16,000 draws
    expect(Math.abs(mean - Math.sqrt(2 / Math.PI))).toBeLessThan(0.025);
    expect(Math.abs(variance - (1 - 2 / Math.PI))).toBeLessThan(0.025);
  }
});
