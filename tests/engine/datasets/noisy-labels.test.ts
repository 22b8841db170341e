import { expect, test } from 'vitest';
import { dataSet } from '../../../src/engine/datasets/datasets.ts';
import { noisyLabels } from '../../../src/recipe/data.ts';

const samples = 4000;
const at = (flip: number) => dataSet(noisyLabels({ samples, testSamples: samples, flip }), 3);

/** The class by the rule, of every row. */
const ruled = ({ features, width }: ReturnType<typeof at>['train']) =>
  Array.from({ length: features.length / width }, (_, row) => {
    const [a, b, c] = features.subarray(row * width);
    return a! * b! + c! / 2 > 0 ? 1 : 0;
  });

test('labels follow the rule; in training a share of them is wrong, at test none', () => {
  const { train, test } = at(0.2);
  const wrong = (of: typeof train) =>
    ruled(of).filter((label, row) => label !== of.labels![row]).length / samples;
  expect(wrong(test)).toBe(0);
  expect(wrong(train)).toBeGreaterThan(0.18);
  expect(wrong(train)).toBeLessThan(0.22);
  expect(wrong(at(0).train)).toBe(0);
  expect(wrong(at(1).train)).toBe(1);
});

test('turning the share moves no point, and what is wrong stays wrong as it grows', () => {
  const [few, many] = [at(0.1).train, at(0.3).train];
  expect(many.features).toEqual(few.features);
  const truth = ruled(few);
  const wrongOf = ({ labels }: typeof few) =>
    truth.flatMap((label, row) => (label === labels![row] ? [] : [row]));
  expect(wrongOf(many)).toEqual(expect.arrayContaining(wrongOf(few)));
});

test('features are standard normal, column by column', () => {
  const { features, width } = at(0.2).train;
  for (let column = 0; column < width; column++) {
    const values = Array.from({ length: samples }, (_, row) => features[row * width + column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / samples;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples;
    // four standard errors of 4000 draws
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(samples));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / samples));
  }
});
