import { expect, test } from 'vitest';
import { dataSet, type Table } from '../../../src/engine/datasets/datasets.ts';
import birds from '../../../src/engine/datasets/penguins.json' with { type: 'json' };
import { moments } from '../../../src/math/statistics.ts';
import { BIRDS, penguins } from '../../../src/recipe/data.ts';

const at = (seed: number, chinstraps: number = BIRDS.chinstrap) =>
  dataSet(penguins({ chinstraps }), seed);

/** Each bird as `species, mm, g`. */
const birdsIn = ({ features, labels }: Table) =>
  Array.from(labels!, (label, i) => {
    const [flipper, mass] = [7 * features[2 * i]! + 192, 430 * features[2 * i + 1]! + 3710];
    return `${label}, ${flipper.toFixed(0)} mm, ${mass.toFixed(0)} g`;
  });
const all = [birds.adelie, birds.chinstrap].flatMap((species, label) =>
  species.map(([flipper, mass]) => `${label}, ${flipper} mm, ${mass} g`),
);

test('every bird is either in training or in the test set, in natural counts', () => {
  expect([birds.adelie.length, birds.chinstrap.length]).toEqual([151, 68]);
  const { train, test } = at(1);
  expect([...birdsIn(train), ...birdsIn(test)].sort()).toEqual(all.sort());
  const ones = ({ labels }: Table) => labels!.reduce((sum, label) => sum + label, 0);
  expect([train.samples - ones(train), ones(train)]).toEqual([BIRDS.adelie, BIRDS.chinstrap]);
  expect([test.samples, ones(test)]).toEqual([72, 22]);
});

test('the species have the means that were published', () => {
  // Horst, Hill & Gorman 2020: 189.95 mm and 3700.7 g, 195.82 mm and 3733.1 g
  const mean = (species: readonly (readonly number[])[], column: number) =>
    moments(Float64Array.from(species, (bird) => bird[column]!)).mean;
  expect(mean(birds.adelie, 0)).toBeCloseTo(189.95, 2);
  expect(mean(birds.adelie, 1)).toBeCloseTo(3700.7, 1);
  expect(mean(birds.chinstrap, 0)).toBeCloseTo(195.82, 2);
  expect(mean(birds.chinstrap, 1)).toBeCloseTo(3733.1, 1);
});

test('features are about standard', () => {
  const { features } = at(1).train;
  for (const column of [0, 1]) {
    const { mean, deviation } = moments(
      Float64Array.from(features.filter((_, i) => i % 2 === column)),
    );
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(Math.abs(deviation - 1)).toBeLessThan(0.2);
  }
});

test('another seed draws another split', () => {
  expect(at(1)).toEqual(at(1));
  expect(birdsIn(at(2).test)).not.toEqual(birdsIn(at(1).test));
});

test('fewer Chinstraps leave all other birds where they are', () => {
  const [few, many] = [at(1, 4), at(1)];
  expect(few.test).toEqual(many.test);
  expect(birdsIn(few.train)).toEqual(birdsIn(many.train).slice(0, BIRDS.adelie + 4));
});
