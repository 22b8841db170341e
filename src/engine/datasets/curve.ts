import type { CurveData, CurveShape } from '../../recipe/data.ts';
import { bump } from './bump.ts';
import type { DataSet, Table } from './data-set.ts';
import { drawsOf, type Draws } from './draws.ts';
import { line } from './line.ts';
import { sine } from './sine.ts';
import { step } from './step.ts';

/** What each curve gives at −1 ≤ x ≤ 1, in float64. */
const SHAPES: { [S in CurveShape]: (x: number) => number } = { sine, step, line, bump };

/** One-dimensional regression: x uniform on −1…1, y = f(x) + noise, in training and test alike. */
export const curve = (data: CurveData, seed: number): DataSet => ({
  train: points(data.shape, data.samples, drawsOf(seed, 'data', data.noise)),
  test: points(data.shape, data.testSamples, drawsOf(seed, 'test', data.noise)),
});

function points(shape: CurveShape, samples: number, draws: (row: number) => Draws): Table {
  const features = new Float32Array(samples);
  const targets = new Float32Array(samples);
  for (let row = 0; row < samples; row++) {
    const of = draws(row);
    const x = 2 * of.position(0) - 1;
    features[row] = x;
    targets[row] = SHAPES[shape](x) + of.noise(0);
  }
  return { features, labels: null, targets, samples, width: 1 };
}
