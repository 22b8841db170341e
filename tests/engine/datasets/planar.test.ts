import { describe, expect, test } from 'vitest';
import { dataSet, type Table } from '../../../src/engine/datasets/datasets.ts';
import { planar, PLANAR_SHAPES, type PlanarShape } from '../../../src/recipe/data.ts';
import { mean, deviation } from './moments.ts';
import { PLANAR_ERRORS } from './geometry.ts';

const points = ({ features, labels }: Table) =>
  Array.from(labels!, (label, i) => ({ label, x: features[2 * i]!, y: features[2 * i + 1]! }));

const train = (shape: PlanarShape, noise: number, samples = 4000) =>
  points(dataSet(planar({ shape, samples, testSamples: 1, noise }), 5).train);

describe.each(PLANAR_SHAPES)('%s', (shape) => {
  test('without noise it lies exactly on its shape', () => {
    for (const { x, y, label } of train(shape, 0, 500)) {
      expect(Math.abs(PLANAR_ERRORS[shape](x, y, label))).toBeLessThan(1e-6);
    }
  });

  test.each([0.05, 0.1, 0.29, 0.3, 0.5, 0.9])('share %f: exactly that many of class 1', (share) => {
    const spec = { shape, samples: 400, testSamples: 300, noise: 0.1, share };
    const { train, test } = dataSet(planar(spec), 5);
    for (let n = 0; n <= 400; n += 100) {
      const ones = train.labels!.subarray(0, n).reduce((sum, label) => sum + label, 0);
      expect(ones).toBe(Math.round(n * share));
    }
    expect(test.labels!.reduce((sum, label) => sum + label, 0)).toBe(150);
  });

  test('the classes are interleaved: any four rows in a row hold one of a quarter', () => {
    const { labels } = dataSet(planar({ shape, samples: 99, noise: 0, share: 0.25 }), 5).train;
    for (let i = 0; i + 4 <= 99; i++) {
      expect(labels!.slice(i, i + 4).reduce((sum, label) => sum + label, 0)).toBe(1);
    }
  });

  test('another class ratio leaves points of unchanged class where they were', () => {
    const at = (share: number) =>
      points(dataSet(planar({ shape, samples: 200, noise: 0.1, share }), 5).train);
    const half = at(0.5);
    const few = at(0.2);
    const same = half.filter(({ label }, i) => label === few[i]!.label);
    expect(same.length).toBeGreaterThan(50);
    expect(few.filter(({ label }, i) => label === half[i]!.label)).toEqual(same);
  });
});

describe('their statistics', () => {
  // four standard errors of 2,000 points a class
  const close = (found: number, expected: number, deviation: number) =>
    expect(Math.abs(found - expected)).toBeLessThan((4 * deviation) / Math.sqrt(2000));

  test('circles: the radii of a class have its mean and the noise as deviation', () => {
    for (const label of [0, 1]) {
      const radii = train('circles', 0.08)
        .filter((point) => point.label === label)
        .map(({ x, y }) => Math.hypot(x, y));
      close(mean(radii), label ? 0.45 : 1, 0.08);
      close(deviation(radii), 0.08, 0.08 * Math.SQRT1_2);
    }
  });

  test('circles: angles fill all eighths of the turn alike', () => {
    const eighths = new Array<number>(8).fill(0);
    for (const { x, y } of train('circles', 0)) {
      eighths[Math.floor(((Math.atan2(y, x) / Math.PI + 1) * 4) % 8)]!++;
    }
    for (const count of eighths) expect(Math.abs(count - 500)).toBeLessThan(4 * Math.sqrt(500));
  });

  test('blobs: centres at ±0.6, the same deviation on both axes, no correlation', () => {
    for (const label of [0, 1]) {
      const cloud = train('blobs', 0.35).filter((point) => point.label === label);
      const centre = label ? 0.6 : -0.6;
      for (const axis of ['x', 'y'] as const) {
        const values = cloud.map((point) => point[axis]);
        close(mean(values), centre, 0.35);
        close(deviation(values), 0.35, 0.35 * Math.SQRT1_2);
      }
      close(mean(cloud.map(({ x, y }) => ((x - centre) * (y - centre)) / 0.35 ** 2)), 0, 1);
    }
  });

  test('xor: the four quadrants are equally full, and uniform in both coordinates', () => {
    const all = train('xor', 0);
    for (const axis of ['x', 'y'] as const) {
      const values = all.map((point) => point[axis]);
      close(mean(values), 0, Math.sqrt(1 / 3));
      close(deviation(values), Math.sqrt(1 / 3), 0.3);
    }
    expect(all.filter(({ x, label }) => x > 0 && label === 1).length / 4000).toBeCloseTo(0.25, 1);
  });

  test('moons and spirals: each class is the other one turned by half a turn', () => {
    for (const shape of ['moons', 'spirals'] as const) {
      const all = train(shape, 0);
      close(mean(all.map(({ x }) => x)), 0, 0.7);
      close(mean(all.map(({ y }) => y)), 0, 0.7);
      const most = Math.max(...all.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
      expect(most).toBeGreaterThan(1.1);
      expect(most).toBeLessThan(1.2000001);
    }
  });
});
