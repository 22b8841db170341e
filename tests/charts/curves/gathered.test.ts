import { expect, test } from 'vitest';
import type { CurveSeries } from '../../../src/charts/curves/data.ts';
import { gathered } from '../../../src/charts/curves/end-labels.ts';
import type { Arm } from '../../../src/charts/palette.ts';

const end = (arm: Arm, y: number, sign?: string) => {
  const series: CurveSeries = {
    id: `${arm} ${sign ?? ''}`,
    arm,
    name: `line ${arm}`,
    x: [0],
    median: [y],
    lit: false,
    ...(sign !== undefined && { sign, pinned: true }),
  };
  return { series, x: 100, y, name: sign ? `${sign} Depth 3` : series.name, value: '1.00' };
};

test('pinned lines of an arm have one label, of their signs and at their middle; others keep theirs', () => {
  const ends = [end(1, 10), end(2, 90), end(1, 20, 'A'), end(2, 80, 'A'), end(1, 40, 'B')];
  expect(gathered(ends).map(({ name, y, value }) => [name, y, value])).toEqual([
    ['line 1', 10, '1.00'],
    ['line 2', 90, '1.00'],
    ['A B', 30, ''],
    ['A', 80, ''],
  ]);
});
