import type { GaussiansData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';
import { drawsOf, type Draws } from './draws.ts';
import { labelOf } from './labels.ts';

/**
 * Two round Gaussians beside each other, training points with the class ratio asked for, test points balanced. Turning
 * the separation moves the classes and leaves their draws.
 */
export const gaussians = (data: GaussiansData, seed: number): DataSet => ({
  train: points(data.samples, data.share, data.separation, drawsOf(seed, 'data', 1)),
  test: points(data.testSamples, 0.5, data.separation, drawsOf(seed, 'test', 1)),
});

function points(
  samples: number,
  share: number,
  separation: number,
  draws: (row: number) => Draws,
): Table {
  const features = new Float32Array(samples * 2);
  const labels = new Int32Array(samples);
  for (let row = 0; row < samples; row++) {
    const label = labelOf(row, share);
    const { noise } = draws(row);
    labels[row] = label;
    features.set([(label - 0.5) * separation + noise(0), noise(1)], row * 2);
  }
  return { features, labels, targets: null, samples, width: 2 };
}
