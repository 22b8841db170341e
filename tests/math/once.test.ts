import { expect, test } from 'vitest';
import { once } from '../../src/math/once.ts';

test('computes once for each object, what comes to nothing too', () => {
  const asked: object[] = [];
  const size = once((of: readonly number[]) => {
    asked.push(of);
    return of.length || undefined;
  });
  const [two, none] = [[1, 2], []];
  expect([size(two), size(none), size(two), size(none)]).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual([two, none]);
  expect(size([1, 2])).toBe(2);
  expect(asked).toHaveLength(3);
});
