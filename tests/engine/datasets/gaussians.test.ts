import { expect, test } from 'vitest';
import { dataSet, type Table } from '../../../src/engine/datasets/datasets.ts';
import { moments } from '../../../src/math/statistics.ts';
import { gaussians } from '../../../src/recipe/data.ts';

const samples = 4000;
const at = (separation: number, share = 0.25) =>
  dataSet(gaussians({ samples, testSamples: samples, separation, share }), 3);

const axis = ({ features, labels }: Table, label: number, column: 0 | 1) =>
  Float64Array.from(features.filter((_, i) => i % 2 === column && labels![i >> 1] === label));

test.each([0, 1])('class %i is a unit normal at its mean', (label) => {
  for (const table of [at(3).train, at(3).test]) {
    const count = axis(table, label, 0).length;
    [(label - 0.5) * 3, 0].forEach((middle, column) => {
      const { mean, deviation } = moments(axis(table, label, column as 0 | 1));
      // four standard errors
      expect(Math.abs(mean - middle)).toBeLessThan(4 / Math.sqrt(count));
      expect(Math.abs(deviation - 1)).toBeLessThan(4 / Math.sqrt(2 * count));
    });
  }
});

test('training has the share asked for, the test set half', () => {
  const ones = ({ labels }: Table) => labels!.reduce((sum, label) => sum + label, 0);
  expect(ones(at(1, 0.05).train)).toBe(200);
  expect(ones(at(1, 0.05).test)).toBe(2000);
});

test('turning the separation moves the classes apart, along x, and leaves their draws', () => {
  const [near, far] = [at(1).train, at(2).train];
  near.features.forEach((value, i) => {
    const away = i % 2 === 0 ? near.labels![i >> 1]! - 0.5 : 0;
    expect(far.features[i]).toBeCloseTo(value + away, 5);
  });
});
