import { expect, test } from 'vitest';
import { compare } from './comparison.ts';

const prints = { data: 'd1', weights: 'w1', trained: 't1' };
const node = { engine: 'Node', prints: { arm: prints } };

test('engines that agree', () => {
  const { lines, differing } = compare([node, { ...node, engine: 'Firefox' }]);
  expect(differing).toBe(0);
  expect(lines.map((line) => line.split(/\s+/))).toEqual([
    ['', 'Node', 'Firefox'],
    ['arm', 'data', 'd1', 'd1'],
    ['arm', 'weights', 'w1', 'w1'],
    ['arm', 'trained', 't1', 't1'],
  ]);
});

test('a hash that differs, and a run that one engine lacks', () => {
  const other = { engine: 'Firefox', prints: { arm: { ...prints, trained: 't2' } } };
  const empty = { engine: 'Chromium', prints: {} };
  expect(compare([node, other]).differing).toBe(1);
  expect(compare([node, other]).lines.at(-1)).toMatch(/trained +t1 +t2 +DIFFERENT$/);
  expect(compare([node, empty]).differing).toBe(3);
});
