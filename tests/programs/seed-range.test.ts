import { expect, test } from 'vitest';
import { seedRange } from './seed-range.ts';

test.each<[text: string, seeds: readonly number[] | null]>([
  ['7', [7]],
  ['0', [0]],
  ['101-104', [101, 102, 103, 104]],
  ['5-5', [5]],
  ['007-008', [7, 8]],
  ['5-4', null],
  ['', null],
  ['-', null],
  ['1-', null],
  ['-3', null],
  ['1.5', null],
  ['1e3', null],
  [' 7', null],
  ['7\n', null],
  ['1-2-3', null],
  ['1,2', null],
  ['seven', null],
  ['1234567890', null],
])('%j', (text, seeds) => expect(seedRange(text)).toEqual(seeds));

test('at most a thousand seeds', () => {
  expect(seedRange('1-1000')).toHaveLength(1000);
  expect(seedRange('1-1001')).toBe(null);
  expect(seedRange('1-999999999')).toBe(null);
});
