import type { PlanarData, PlanarShape } from '../../recipe/data.ts';
import { blobs } from './blobs.ts';
import { circles } from './circles.ts';
import type { DataSet, Table } from './data-set.ts';
import { drawsOf, type Draws } from './draws.ts';
import { labelOf } from './labels.ts';
import { moons } from './moons.ts';
import { spirals } from './spirals.ts';
import { xor } from './xor.ts';

/** Where the shapes place a sample of a class: its x and y, in float64. */
const SHAPES: { [S in PlanarShape]: (label: 0 | 1, draws: Draws) => [number, number] } = {
  circles,
  xor,
  moons,
  spirals,
  blobs,
};

/**
 * Two classes in the plane: training points with the class ratio asked for, test points balanced.
 */
export const planar = (data: PlanarData, seed: number): DataSet => ({
  train: points(data.shape, data.samples, data.share, drawsOf(seed, 'data', data.noise)),
  test: points(data.shape, data.testSamples, 0.5, drawsOf(seed, 'test', data.noise)),
});

function points(
  shape: PlanarShape,
  samples: number,
  share: number,
  draws: (row: number) => Draws,
): Table {
  const features = new Float32Array(samples * 2);
  const labels = new Int32Array(samples);
  for (let row = 0; row < samples; row++) {
    const label = labelOf(row, share);
    labels[row] = label;
    features.set(SHAPES[shape](label, draws(row)), row * 2);
  }
  return { features, labels, targets: null, samples, width: 2 };
}
