import { expect, it } from 'vitest';
import { plotInsets } from '../../../src/charts/curves/insets.ts';

it.each([
  [1200, 1, { left: 50, right: 124 }],
  [520, 1, { left: 50, right: 124 }],
  [519, 1, { left: 46, right: 78 }],
  [360, 1, { left: 46, right: 78 }],
  [1600, 2, { left: 100, right: 248 }],
])('a panel %d wide with type %d times the page has its insets', (width, scale, expected) =>
  expect(plotInsets(width, scale)).toEqual(expected),
);
