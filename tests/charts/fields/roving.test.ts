import { expect, it } from 'vitest';
import { stepTo } from '../../../src/charts/fields/roving.ts';

const shown = [8, 2, 4];

it.each<[string, [number, number], [number, number] | null]>([
  ['ArrowRight', [0, 0], [1, 0]],
  ['ArrowRight', [0, 7], [1, 1]],
  ['ArrowRight', [2, 3], [2, 3]],
  ['ArrowLeft', [1, 1], [0, 1]],
  ['ArrowLeft', [0, 3], [0, 3]],
  ['ArrowDown', [1, 0], [1, 1]],
  ['ArrowDown', [1, 1], [1, 1]],
  ['ArrowUp', [0, 0], [0, 0]],
  ['Home', [2, 3], [0, 0]],
  ['End', [0, 0], [2, 3]],
  ['a', [0, 0], null],
])('%s from %j leads to %j', (key, [layer, unit], to) =>
  expect(stepTo(key, { layer, unit }, shown)).toEqual(to && { layer: to[0], unit: to[1] }),
);
