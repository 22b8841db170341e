import { expect, test } from 'vitest';
import { MOST_NUMBERS, MOST_UNITS, unexplained } from '../../src/recipe/unexplained.ts';
import { dense, highway, walkers } from '../../src/recipe/layer.ts';
import { mlp } from '../../src/recipe/model.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { smallArm } from '../engine/plans.ts';

const wide = (units: number): ArmPlan =>
  smallArm({ arm: { model: mlp({ hidden: [4, units], activation: 'relu' }) } });

test('networks are explained up to so many units a layer, also within blocks', () => {
  expect(unexplained(wide(MOST_UNITS))).toBe(null);
  expect(unexplained(wide(MOST_UNITS + 1))).toEqual({ kind: 'units', units: MOST_UNITS + 1 });
  const layers = [highway({ branch: [dense({ units: 80 })] }), dense({ units: 'outputs' })];
  expect(unexplained(smallArm({ arm: { model: { layers } } }))).toEqual({
    kind: 'units',
    units: 80,
  });
});

test('batches are explained up to so many numbers', () => {
  const arm = smallArm({
    batchSize: 48,
    arm: { model: mlp({ hidden: [64, 64], activation: 'relu' }) },
  });
  expect(unexplained(arm)).toBe(null);
  const more = { ...arm, batchSize: MOST_NUMBERS / 64 };
  expect(unexplained(more)).toEqual({ kind: 'numbers', numbers: 3 * MOST_NUMBERS });
});

test('walkers have no units', () => {
  const model = { layers: [walkers({ depth: 0.2 })] };
  expect(unexplained({ ...wide(4), model })).toEqual({ kind: 'walkers' });
});

test('a steered arm is explained where all its segments are', () => {
  const segments = [{ from: 5, plan: wide(70) }];
  expect(unexplained({ ...wide(4), segments })).toEqual({ kind: 'units', units: 70 });
});
