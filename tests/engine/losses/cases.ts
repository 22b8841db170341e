import type { Table } from '../../../src/engine/datasets/datasets.ts';
import type { LossKind } from '../../../src/recipe/loss.ts';
import { normals } from '../draws.ts';

const table = (samples: number, given: Partial<Table>): Table => ({
  features: normals('features', samples * 3),
  labels: null,
  targets: null,
  samples,
  width: 3,
  ...given,
});

const classes = (samples: number, count: number) =>
  table(samples, { labels: Int32Array.from({ length: samples }, (_, i) => (i * i) % count) });

/** Every loss on what it is for: a table of samples and how many outputs a model has for it. */
export const LOSS_CASES: { name: string; kind: LossKind; table: Table; units: number }[] = [
  { name: 'softmaxCrossEntropy', kind: 'softmaxCrossEntropy', table: classes(7, 3), units: 3 },
  { name: 'sigmoidCrossEntropy', kind: 'sigmoidCrossEntropy', table: classes(7, 2), units: 1 },
  { name: 'meanSquaredError on classes', kind: 'meanSquaredError', table: classes(7, 2), units: 2 },
  {
    name: 'meanSquaredError on targets',
    kind: 'meanSquaredError',
    table: table(7, { targets: normals('targets', 7) }),
    units: 1,
  },
  { name: 'meanOutput', kind: 'meanOutput', table: table(7, {}), units: 3 },
];
