import { stream } from '../../math/stream.ts';
import type { IdentityData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';

/** Absolute values of standard normals from the streams `data/feature` and `test/feature`, which are their own targets. */
export const identity = (data: IdentityData, seed: number): DataSet => ({
  train: itself('data', data.samples, data.features, seed),
  test: itself('test', data.testSamples, data.features, seed),
});

function itself(set: 'data' | 'test', samples: number, width: number, seed: number): Table {
  const features = new Float32Array(samples * width);
  stream(seed, `${set}/feature`).fillNormal(features, { step: 0, rows: samples, columns: width });
  features.forEach((value, i) => (features[i] = Math.abs(value)));
  return { features, labels: null, targets: features.slice(), samples, width };
}
