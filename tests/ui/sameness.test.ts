import { expect, test } from 'vitest';
import { sameness } from '../../src/ui/arms/sameness.ts';

const same = { data: true, weights: true, batches: true };

test.each<[paths: string[], kept: typeof same]>([
  [[], same],
  [['model.layers.*.activation'], same],
  [['optimizer.learningRate'], same],
  [['model.layers.*.activation', 'model.layers.*.kernel'], { ...same, weights: false }],
  [['model.layers.*.kernel.slope'], { ...same, weights: false }],
  [['model.layers.*'], { ...same, weights: false }],
  [['model.layers.*.units'], { ...same, weights: false }],
  [['batchSize'], { ...same, batches: false }],
  [['sampler'], { ...same, batches: false }],
  [['sampler.deviation'], { ...same, batches: false }],
  [['data.noise'], { ...same, data: false, batches: false }],
])('arms that differ in %j', (paths, kept) => expect(sameness(paths)).toEqual(kept));
