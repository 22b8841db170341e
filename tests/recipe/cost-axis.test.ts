import { expect, test } from 'vitest';
import { COST_AXES, stepCost } from '../../src/recipe/cost-axis.ts';

test('a step costs itself, its samples, their share of an epoch, or what has to be measured', () => {
  const arm = { batchSize: 8, data: { samples: 32 } };
  expect(COST_AXES.map((axis) => stepCost(axis, arm))).toEqual([1, 8, 0.25, null, null]);
});
