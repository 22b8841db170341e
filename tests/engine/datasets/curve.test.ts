import { describe, expect, test } from 'vitest';
import { dataSet, type Table } from '../../../src/engine/datasets/datasets.ts';
import { curve, CURVE_SHAPES } from '../../../src/recipe/data.ts';
import { CURVES } from './geometry.ts';
import { deviation, mean } from './moments.ts';

const points = ({ features, targets }: Table) =>
  Array.from(features, (x, i) => ({ x, y: targets![i]! }));

describe.each(CURVE_SHAPES)('%s', (shape) => {
  const f = CURVES[shape];

  test('without noise it lies exactly on the curve, all over −1…1', () => {
    const all = points(dataSet(curve({ shape, samples: 500, noise: 0 }), 5).train);
    for (const { x, y } of all) expect(Math.abs(y - f(x))).toBeLessThan(5e-7);
    const xs = all.map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-1);
    expect(Math.min(...xs)).toBeLessThan(-0.98);
    expect(Math.max(...xs)).toBeLessThan(1);
    expect(Math.max(...xs)).toBeGreaterThan(0.98);
  });

  test('the noise on y has mean 0 and its deviation, in training and test alike', () => {
    const { train, test } = dataSet(
      curve({ shape, samples: 2000, testSamples: 2000, noise: 0.2 }),
      5,
    );
    for (const table of [train, test]) {
      const noise = points(table).map(({ x, y }) => y - f(x));
      expect(Math.abs(mean(noise))).toBeLessThan((4 * 0.2) / Math.sqrt(2000));
      expect(Math.abs(deviation(noise) / 0.2 - 1)).toBeLessThan(4 / Math.sqrt(4000));
    }
  });
});
