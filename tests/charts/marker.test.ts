import { expect, it } from 'vitest';
import { marker } from '../../src/charts/marker.ts';
import type { Arm } from '../../src/charts/palette.ts';

const arms: Arm[] = [1, 2, 3, 4, 5, 6, 7, 8];

it('gives every arm a sign of its own', () => {
  const signs = arms.map((arm) => marker(arm, 4));
  expect(new Set(signs.map(({ path, open }) => `${path} ${open}`)).size).toBe(8);
  // the thing in place is filled, the first ablation open
  expect(signs.map(({ open }) => open)).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
});

it.each(arms)('the sign of arm %d is about as large as asked', (arm) => {
  const numbers = marker(arm, 4)
    .path.match(/-?[\d.]+/g)!
    .map(Number);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(5);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-5);
});
