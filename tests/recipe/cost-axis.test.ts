import { expect, test } from 'vitest';
import { COST_AXES, stepCost } from '../../src/recipe/cost-axis.ts';
import { planar, slopes } from '../../src/recipe/data.ts';
import { dense, dropout, highway, residual, walkers } from '../../src/recipe/layer.ts';
import { multiplyAdds } from '../../src/recipe/layer-shapes.ts';
import type { Model } from '../../src/recipe/model.ts';

const data = planar({ shape: 'circles', samples: 32, noise: 0 });
const model: Model = { layers: [dense({ units: 4 }), dense({ units: 2 })] };

test('a step costs itself, its samples, their share of an epoch, its multiply-adds, or what has to be measured', () => {
  const arm = { batchSize: 8, data, model };
  // two inputs to four units, and those to two outputs; forward once, backward twice
  const products = 3 * 8 * (2 * 4 + 4 * 2);
  expect(COST_AXES.map((axis) => stepCost(axis, arm))).toEqual([
    1,
    8,
    0.25,
    products / 1e6,
    null,
    null,
  ]);
});

test('multiply-adds are those of kernels: a gate has one, what drops or adds has none', () => {
  const branch = [dense({ units: 4 }), dense({ units: 4 })];
  const layers = [
    dense({ units: 4 }),
    dropout({ rate: 0.5 }),
    residual({ branch }),
    highway({ branch }),
    dense({ units: 2 }),
  ];
  const weights = 2 * 4 + 2 * 16 + (16 + 2 * 16) + 4 * 2;
  expect(multiplyAdds({ data, model: { layers }, batchSize: 5 })).toBe(3 * 5 * weights);
});

test('walkers multiply nothing, so there is nothing to count', () => {
  const arm = {
    batchSize: 1,
    data: slopes({ walkers: 4, samples: 8, deviation: 1 }),
    model: { layers: [walkers({ depth: 1 })] },
  };
  expect([stepCost('multiplyAdds', arm), stepCost('steps', arm)]).toEqual([null, 1]);
});
