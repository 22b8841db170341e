import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  dataSet,
  DATASETS,
  sharedDataSet,
  type Table,
} from '../../../src/engine/datasets/datasets.ts';
import { prepare } from '../../../src/engine/datasets/prepare.ts';
import {
  curve,
  CURVE_SHAPES,
  digits,
  gaussians,
  dataShape,
  identity,
  noisyLabels,
  planar,
  PLANAR_SHAPES,
  type Data,
} from '../../../src/recipe/data.ts';

type Sizes = { samples?: number; testSamples?: number; noise?: number };

/** Every shape, at a noise and a number of samples. */
const SHAPES: { name: string; at: (sizes?: Sizes) => Data }[] = [
  ...PLANAR_SHAPES.map((shape) => ({
    name: shape,
    at: ({ samples = 60, testSamples = 40, noise = 0.1 }: Sizes = {}) =>
      planar({ shape, samples, testSamples, noise }),
  })),
  ...CURVE_SHAPES.map((shape) => ({
    name: shape,
    at: ({ samples = 60, testSamples = 40, noise = 0.1 }: Sizes = {}) =>
      curve({ shape, samples, testSamples, noise }),
  })),
  {
    name: 'gaussians',
    at: ({ samples = 60, testSamples = 40 }: Sizes = {}) =>
      gaussians({ samples, testSamples, separation: 1.5, share: 0.3 }),
  },
  {
    name: 'noisyLabels',
    at: ({ samples = 60, testSamples = 40 }: Sizes = {}) =>
      noisyLabels({ samples, testSamples, flip: 0.2 }),
  },
  {
    name: 'digits',
    at: ({ samples = 60, testSamples = 40 }: Sizes = {}) => digits({ samples, testSamples }),
  },
  {
    name: 'identity',
    at: ({ samples = 60, testSamples = 40 }: Sizes = {}) =>
      identity({ features: 3, samples, testSamples }),
  },
];

/**
 * The bits of seed 1. They feed every run: whoever changes one must raise REVISION in src/recipe.
 */
const GOLDEN: Record<string, string> = {
  circles: '8c092a615d3f97c0',
  xor: 'f56f7e5f5664743a',
  moons: '714171d0baf263c9',
  spirals: '8119434aaff16866',
  blobs: '58ae6341e14f3742',
  gaussians: 'c692080c482bf22f',
  sine: '8243a09b61375c87',
  step: 'c36bb1eac196d794',
  line: '491cf6e2df47935d',
  bump: 'd7e3c4ecb73ceae1',
  digits: '56a0a18b2c8ce366',
  noisyLabels: '8fba46038850be5d',
  identity: '064a09f71944b740',
};

beforeAll(() => prepare(digits({ samples: 60 })));

const columns = ({ features, labels, targets }: Table) =>
  [features, labels, targets].filter((column) => column !== null);

function hash(...tables: Table[]): string {
  const sum = createHash('sha256');
  for (const column of tables.flatMap(columns)) sum.update(new Uint8Array(column.buffer));
  return sum.digest('hex').slice(0, 16);
}

/** Kinds that have no test set and no rows of their own to keep, and two that are as large as they are. */
const ALONE = ['slopes', 'penguins', 'own'];

test('there is a case for every kind', () => {
  const kinds = new Set([...SHAPES.map(({ at }) => at().kind), ...ALONE]);
  expect([...kinds].sort()).toEqual(Object.keys(DATASETS).sort());
});

describe.each(SHAPES)('$name', ({ name, at }) => {
  test('has the very bits it always had', () => {
    const { train, test } = dataSet(at(), 1);
    expect(hash(train, test)).toBe(GOLDEN[name]);
  });

  test('has the rows and columns it says, all finite, as classes or as targets', () => {
    const { train, test } = dataSet(at(), 1);
    expect([train.samples, test.samples]).toEqual([60, 40]);
    for (const table of [train, test]) {
      expect(table.features.length).toBe(table.samples * table.width);
      expect(columns(table).every((column) => column.every(Number.isFinite))).toBe(true);
      const outputs = table.labels ? 1 : dataShape(at()).outputs;
      expect((table.labels ?? table.targets)!.length).toBe(table.samples * outputs);
      expect(table.labels === null).toBe(table.targets !== null);
    }
  });

  test('depends on the seed, and the test set is another draw', () => {
    const { train, test } = dataSet(at({ samples: 40 }), 1);
    expect(dataSet(at({ samples: 40 }), 1).train).toEqual(train);
    expect(dataSet(at(), 2).train.features).not.toEqual(train.features);
    expect(test.features).not.toEqual(train.features);
  });

  test('more samples keep the old ones', () => {
    const few = dataSet(at({ samples: 30, testSamples: 20 }), 3);
    const many = dataSet(at({ samples: 90, testSamples: 80 }), 3);
    for (const on of ['train', 'test'] as const) {
      const longer = columns(many[on]);
      columns(few[on]).forEach((column, i) =>
        expect(longer[i]!.slice(0, column.length)).toEqual(column),
      );
    }
  });
});

describe.each(SHAPES.filter(({ at }) => 'noise' in at()))('$name', ({ at }) => {
  test('turning the noise moves every number in proportion, along its own draw', () => {
    const numbersAt = (noise: number) => {
      const { features, targets } = dataSet(at({ noise }), 4).train;
      return [...features, ...(targets ?? [])];
    };
    const [still, once, twice] = [0, 0.1, 0.2].map(numbersAt);
    const moves = once!.map((value, i) => value - still![i]!);
    expect(Math.max(...moves.map(Math.abs))).toBeGreaterThan(0.1);
    moves.forEach((move, i) => expect(twice![i]! - still![i]!).toBeCloseTo(2 * move, 5));
  });
});

test('a shared data set is the one that is asked for, made once while it is in use', () => {
  const [moons, xor] = [
    planar({ shape: 'moons', samples: 8, noise: 0 }),
    planar({ shape: 'xor', samples: 8, noise: 0 }),
  ];
  const first = sharedDataSet(moons, 1);
  expect(first).toEqual(dataSet(moons, 1));
  expect(sharedDataSet(xor, 1)).toEqual(dataSet(xor, 1));
  expect(sharedDataSet(moons, 2)).toEqual(dataSet(moons, 2));
  expect(sharedDataSet(structuredClone(moons), 1)).toBe(first);
  for (let seed = 3; seed < 40; seed++) sharedDataSet(xor, seed);
  expect(sharedDataSet(moons, 1)).not.toBe(first);
  expect(sharedDataSet(moons, 1)).toEqual(first);
});
