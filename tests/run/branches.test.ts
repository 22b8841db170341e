import { describe, expect, test } from 'vitest';
import { branches } from '../../src/run/branches.ts';
import { departure, type Pin } from '../../src/run/pin.ts';

interface Named extends Pin {
  readonly name: string;
}

const run = (name: string, ...marks: readonly (readonly [at: number, slope: number])[]): Named => ({
  name,
  knobs: { depth: 2, slope: 0.2 },
  marks: marks.map(([at, slope]) => ({ at, knobs: { slope } })),
  seeds: 8,
  engine: 'replay',
});
const tree = (...runs: readonly Named[]) => {
  const all = branches(runs);
  return all.map(({ run: { name }, parent, from }) => [
    name,
    parent === null ? null : all[parent]!.run.name,
    from,
  ]);
};

describe('a run goes on from', () => {
  test('the one that has the most of its first marks', () => {
    expect(tree(run('c', [40, 1], [60, 2]), run('a'), run('b', [40, 1]))).toEqual([
      ['a', null, 0],
      ['b', 'a', 40],
      ['c', 'b', 60],
    ]);
  });

  test('none where the marks or the start are others', () => {
    const other = { ...run('other', [40, 1]), knobs: { depth: 3, slope: 0.2 } };
    expect(tree(run('b', [40, 1]), run('c', [40, 0.5], [60, 2]), other, run('d'))).toEqual([
      ['other', null, 0],
      ['d', null, 0],
      ['b', 'd', 40],
      ['c', 'd', 40],
    ]);
  });

  test('one with other seeds as well', () => {
    expect(tree({ ...run('a'), seeds: 3 }, run('b', [40, 1]))[1]).toEqual(['b', 'a', 40]);
  });
});

test('branches that part later stand nearer, so that none crosses another', () => {
  expect(
    tree(run('a'), run('early', [20, 1]), run('late', [80, 1]), run('later', [80, 1], [90, 1])),
  ).toEqual([
    ['a', null, 0],
    ['late', 'a', 80],
    ['later', 'late', 90],
    ['early', 'a', 20],
  ]);
});

test('a departure is what one run has otherwise than another', () => {
  const one = { ...run('one', [20, 1], [40, 2]), seeds: 3, knobs: { depth: 3, slope: 0.2 } };
  expect(departure(one, run('other', [40, 1], [60, 1]))).toEqual({
    knobs: { depth: 3 },
    marks: one.marks,
    unmarked: [60],
    seeds: 3,
    engine: null,
  });
  expect(departure(one, one)).toEqual({
    knobs: {},
    marks: [],
    unmarked: [],
    seeds: null,
    engine: null,
  });
});
