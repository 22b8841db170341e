import { describe, expect, it, test } from 'vitest';
import type { Table } from '../../../src/engine/datasets/datasets.ts';
import type { Pool } from '../../../src/engine/samplers/sampler.ts';
import { poolsOf, SAMPLERS } from '../../../src/engine/samplers/samplers.ts';
import { permutation } from '../../../src/math/permutation.ts';
import { moments } from '../../../src/math/statistics.ts';
import { stream } from '../../../src/math/stream.ts';
import {
  classBalanced,
  equalShares,
  jittered,
  overSampled,
  shuffled,
  underSampled,
  type Sampler,
} from '../../../src/recipe/sampler.ts';

/** Row i has features [i, −i], so that a sample says which row it is; 9 of 60 rows are of class 1. */
const table = (labels: readonly number[]): Table => ({
  features: Float32Array.from(labels.flatMap((_, i) => [i, -i])),
  labels: Int32Array.from(labels),
  targets: null,
  samples: labels.length,
  width: 2,
});
const train = table(Array.from({ length: 60 }, (_, i) => Number(i % 7 === 3)));
const counts = { 0: 51, 1: 9 };

const sampling = { train, batchSize: 8, seed: 5 };
const pools = (sampler: Sampler, change: Partial<typeof sampling> = {}) =>
  poolsOf(sampler, { ...sampling, ...change });
const rowsOf = ({ table: { features, samples } }: Pool) =>
  Array.from({ length: samples }, (_, i) => features[2 * i]!);
const labelsOf = ({ table: { labels } }: Pool) => [...labels!];
const ofClass = (label: number, pool: Pool) =>
  rowsOf(pool).filter((_, i) => labelsOf(pool)[i] === label);
const tally = (rows: readonly number[]) =>
  rows.reduce((seen, row) => seen.set(row, (seen.get(row) ?? 0) + 1), new Map<number, number>());

const KINDS: Record<Sampler['kind'], Sampler> = {
  shuffled: shuffled(),
  classBalanced: classBalanced(),
  overSampled: overSampled(),
  underSampled: underSampled(),
  equalShares: equalShares(),
  jittered: jittered({ deviation: 0 }),
};

test('there is a case for every sampler', () => {
  expect(Object.keys(KINDS).sort()).toEqual(Object.keys(SAMPLERS).sort());
});

describe.each(Object.entries(KINDS))('%s', (_, sampler) => {
  it.each([1, 2, 7, 8, 64])('fills batches of %i from its pools', (batchSize) => {
    const counts = pools(sampler, { batchSize }).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(batchSize);
    expect(counts.every((count) => count > 0)).toBe(true);
  });

  it('has rows of the training set, each with its own class', () => {
    for (const { table: own } of pools(sampler))
      for (let i = 0; i < own.samples; i++) {
        const row = own.features[2 * i]!;
        expect(own.features[2 * i + 1]).toBe(-row);
        expect(own.labels![i]).toBe(train.labels![row]);
      }
  });

  it('gives pools that go by streams of their own', () => {
    const streams = pools(sampler).map(({ stream }) => stream);
    expect(new Set(streams).size).toBe(streams.length);
    for (const name of streams) expect(name).toMatch(/^batches/);
  });

  it('is a function of the seed', () => {
    expect(pools(sampler)).toEqual(pools(sampler));
  });

  it('takes a training set with one class only', () => {
    const [one, ...others] = pools(sampler, { train: table([1, 1, 1]) });
    expect(others).toEqual([]);
    expect(rowsOf(one!).sort()).toEqual([0, 1, 2]);
  });
});

it('shuffled takes the training set as it is', () => {
  expect(pools(shuffled())).toEqual([{ table: train, count: 8, stream: 'batches' }]);
});

it('classBalanced lists what the written recipe lists: random lists as long as the largest class, modulo, fetched', () => {
  const [pool] = pools(classBalanced());
  const written = [0, 1].flatMap((label) => {
    const own = Array.from(train.labels!, (_, i) => i).filter((i) => train.labels![i] === label);
    const list = permutation(stream(1, 'a random list'), label, counts[0]);
    return Array.from(list, (place) => own[place % own.length]!);
  });
  expect(tally(rowsOf(pool!))).toEqual(tally(written.sort((a, b) => a - b)));
  expect([ofClass(0, pool!).length, ofClass(1, pool!).length]).toEqual([51, 51]);
  // 51 = 5 · 9 + 6
  expect([...tally(ofClass(1, pool!)).values()].sort()).toEqual([5, 5, 5, 6, 6, 6, 6, 6, 6]);
});

describe('overSampled', () => {
  const [pool] = pools(overSampled());

  it('keeps every row and repeats those of small classes until no class is larger', () => {
    expect(rowsOf(pool!).slice(0, 60)).toEqual(rowsOf(pools(shuffled())[0]!));
    expect(tally(ofClass(0, pool!))).toEqual(tally(ofClass(0, pools(shuffled())[0]!)));
    expect(ofClass(1, pool!).length).toBe(51);
  });

  it('draws its repeats at random, once and for all', () => {
    const repeats = (seed: number) => rowsOf(pools(overSampled(), { seed })[0]!).slice(60);
    expect(repeats(5)).toEqual(repeats(5));
    expect(repeats(6)).not.toEqual(repeats(5));
    expect(new Set([...tally(repeats(5)).values()]).size).toBeGreaterThan(2);
  });
});

it('underSampled keeps as many different rows of each class as the smallest has, drawn once', () => {
  const kept = (seed: number) => pools(underSampled(), { seed })[0]!;
  for (const label of [0, 1]) expect(new Set(ofClass(label, kept(5))).size).toBe(9);
  expect(rowsOf(kept(5)).length).toBe(18);
  expect(rowsOf(kept(6))).not.toEqual(rowsOf(kept(5)));
});

it.each([
  [8, [4, 4]],
  [7, [4, 3]],
  [1, [1]],
])(
  'equalShares parts a batch of %i as %j, each class from all of its rows',
  (batchSize, shares) => {
    const each = pools(equalShares(), { batchSize });
    expect(each.map(({ count }) => count)).toEqual(shares);
    each.forEach((pool, label) => {
      expect(new Set(labelsOf(pool))).toEqual(new Set([label]));
      expect(pool.table.samples).toBe(counts[label as 0 | 1]);
    });
  },
);

describe('jittered', () => {
  it('is over-sampling where the noise is 0', () => {
    expect(pools(jittered({ deviation: 0 }))).toEqual(pools(overSampled()));
  });

  it('moves repeats by normal noise of that deviation in every feature, and no sample itself', () => {
    const many = table(Array.from({ length: 4000 }, (_, i) => Number(i % 100 === 0)));
    const [still, moved] = [overSampled(), jittered({ deviation: 0.3 })].map(
      (sampler) => pools(sampler, { train: many })[0]!.table.features,
    );
    const moves = moved!.map((value, i) => value - still![i]!);
    expect(moves.slice(0, 8000).every((move) => move === 0)).toBe(true);
    const { deviation, mean } = moments(moves.slice(8000));
    // four standard errors of 7840 draws
    expect(Math.abs(mean)).toBeLessThan((4 * 0.3) / Math.sqrt(7840));
    expect(Math.abs(deviation / 0.3 - 1)).toBeLessThan(4 / Math.sqrt(2 * 7840));
  });
});

it('a sampler that needs classes says so where there are none', () => {
  const regression = { ...train, labels: null, targets: new Float32Array(60) };
  expect(() => pools(classBalanced(), { train: regression as unknown as Table })).toThrow(
    'this sampler needs classes: use shuffled() for regression',
  );
});
