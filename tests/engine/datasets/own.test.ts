import { expect, test } from 'vitest';
import { dataSet } from '../../../src/engine/datasets/datasets.ts';
import { bringOwn } from '../../../src/engine/datasets/own.ts';
import { moments } from '../../../src/math/statistics.ts';
import { ownData } from '../../../src/recipe/data.ts';
import { divide } from '../../../src/recipe/own-split.ts';
import { tableOf } from '../../recipe/own-tables.ts';

const table = tableOf([40, 20, 12], 3);
const data = ownData(table);

test('data of the reader’s own are divided by the seed and standardized by the training rows', () => {
  expect(() => dataSet(data, 1)).toThrow('has not been brought');
  bringOwn(table);
  for (const seed of [1, 2]) {
    const { train, test } = dataSet(data, seed);
    const rows = divide(table, seed);
    expect([train.samples, test.samples]).toEqual([data.samples, data.testSamples]);
    expect([...test.labels!]).toEqual(rows.test.map((row) => table.labels[row]));
    for (const j of [0, 1, 2]) {
      const column = ({ features, width }: typeof train) =>
        features.filter((_, i) => i % width === j);
      const { mean, deviation } = moments(column(train));
      expect([mean, deviation]).toEqual([expect.closeTo(0, 5), expect.closeTo(1, 5)]);
      const scale = moments(rows.train.map((row) => table.rows[row]![j]!));
      column(test).forEach((value, i) =>
        expect(value * scale.deviation + scale.mean).toBeCloseTo(table.rows[rows.test[i]!]![j]!, 4),
      );
    }
  }
});

test('they are the same bits as they always were', () => {
  bringOwn(table);
  const { train, test } = dataSet(data, 1);
  expect([...test.labels!].join('')).toBe('000000000011111222');
  expect([...train.features.subarray(0, 3)]).toMatchInlineSnapshot(`
    [
      -1.0692731142044067,
      -1.0692731142044067,
      -1.0692731142044067,
    ]
  `);
});

test('of several tables brought the last ones are there', () => {
  const tables = [8, 9, 10, 11, 12].map((count) => tableOf([count, 4]));
  for (const each of tables) bringOwn(each);
  expect(() => dataSet(ownData(tables[0]!), 1)).toThrow('has not been brought');
  for (const each of tables.slice(1))
    expect(dataSet(ownData(each), 1).train.samples).toBe(ownData(each).samples);
});
