import { describe, expect, test } from 'vitest';
import { moments } from '../../src/math/statistics.ts';
import { ownData, ownHash } from '../../src/recipe/data.ts';
import { divide } from '../../src/recipe/own-split.ts';
import { ownFault, type OwnFault } from '../../src/recipe/own-limits.ts';
import { ownExtent, ownSizes, scalesOf } from '../../src/recipe/own-table.ts';
import { tableOf } from './own-tables.ts';

describe('a table of the reader’s own', () => {
  test.each<[counts: number[], columns: number, fault: OwnFault | null]>([
    [[4, 4], 2, null],
    [[4, 9, 4], 20, null],
    [[4, 4], 1, { kind: 'columns', count: 1 }],
    [[4, 4], 21, { kind: 'columns', count: 21 }],
    [[9], 2, { kind: 'classes', count: 1 }],
    [new Array<number>(11).fill(4), 2, { kind: 'classes', count: 11 }],
    [[2500, 2501], 2, { kind: 'rows', count: 5001 }],
    [[4, 3], 2, { kind: 'rare', name: 'class 1', count: 3 }],
  ])('%j by %i columns has the fault %j', (counts, columns, fault) => {
    expect(ownFault(tableOf(counts, columns))).toEqual(fault);
  });

  test('is divided class by class: a quarter of each is for the test, and every row is somewhere once', () => {
    const table = tableOf([8, 21, 4]);
    const { train, test } = divide(table, 3);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...table.rows.keys()]);
    const ofClass = (rows: number[], k: number) => rows.filter((row) => table.labels[row] === k);
    expect([0, 1, 2].map((k) => ofClass(test, k).length)).toEqual([2, 5, 1]);
    expect(ownSizes(table)).toEqual({ samples: 25, testSamples: 8, share: 16 / 25 });
    expect(divide(table, 3)).toEqual({ train, test });
    expect(divide(table, 4).test).not.toEqual(test);
  });

  test('has the mean and deviation of the rows asked for; a column that never changes is not divided', () => {
    const table = { ...tableOf([4, 4]), rows: [1, 2, 4, 8, 16, 32, 64, 128].map((x) => [x, 7]) };
    expect(scalesOf(table, [0, 3, 5])).toEqual([moments([1, 8, 32]), { mean: 7, deviation: 1 }]);
  });

  test('is shown as far as its points reach, to four deviations at most', () => {
    const table = { ...tableOf([4, 4]), rows: [0, 0, 0, 0, 1, 1, 1, 1].map((x) => [x, x]) };
    expect(ownExtent(table)).toBe(1.1);
    const far = tableOf([100, 100]);
    expect(ownExtent({ ...far, rows: far.rows.map((_, i) => [i ? 0 : 1, 0]) })).toBe(4);
  });

  test('is known in a plan by a hash of its numbers and classes', () => {
    const table = tableOf([8, 21, 4]);
    const { hash, ...sizes } = ownData(table);
    expect(sizes).toEqual({ kind: 'own', features: 2, classes: 3, samples: 25, testSamples: 8 });
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(ownHash(structuredClone(table))).toBe(hash);
    const [first, ...rest] = table.rows;
    expect(ownHash({ ...table, rows: [[first![0]! + 1e-9, first![1]!], ...rest] })).not.toBe(hash);
    expect(ownHash({ ...table, labels: [1, ...table.labels.slice(1)] })).not.toBe(hash);
  });
});
