import { expect, test } from 'vitest';
import { dataSet } from '../../../src/engine/datasets/datasets.ts';
import { moments } from '../../../src/math/statistics.ts';
import { slopes } from '../../../src/recipe/data.ts';

const [walkers, samples] = [5, 64];
const at = (deviation: number, seed = 3) =>
  dataSet(slopes({ walkers, samples, deviation }), seed).train;

const column = ({ features }: ReturnType<typeof at>, k: number) =>
  Array.from({ length: samples }, (_, row) => features[row * walkers + k]!);

test('every walker meets the same numbers, in an order of its own', () => {
  const table = at(1);
  const sorted = (k: number) => column(table, k).sort((a, b) => a - b);
  for (let k = 1; k < walkers; k++) {
    expect(sorted(k)).toEqual(sorted(0));
    expect(column(table, k)).not.toEqual(column(table, 0));
  }
});

test('their mean is 0 and their deviation what was asked for', () => {
  for (const asked of [0, 0.5, 2]) {
    const { mean, deviation } = moments(column(at(asked), 0));
    expect(mean).toBeCloseTo(0, 7);
    expect(deviation).toBeCloseTo(asked, 6);
  }
});

test('turning the deviation moves every number in proportion', () => {
  const [once, twice] = [at(0.5), at(1)];
  once.features.forEach((value, i) => expect(twice.features[i]).toBeCloseTo(2 * value, 6));
});

test('another seed has other numbers', () => {
  const sorted = (seed: number) => column(at(1, seed), 0).sort((a, b) => a - b);
  expect(sorted(4)).not.toEqual(sorted(3));
});
