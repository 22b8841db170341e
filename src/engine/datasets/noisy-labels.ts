import { stream } from '../../math/stream.ts';
import type { NoisyLabelsData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';

/**
 * Gaussian features and the sign of x₀ x₁ + ½ x₂ as class, from the streams `data/feature` and `test/feature`; a training
 * label is wrong where its draw of `data/flip` is below the share. So turning the share moves no point, and a label that
 * is wrong stays wrong as the share grows.
 */
export function noisyLabels(data: NoisyLabelsData, seed: number): DataSet {
  const flips = stream(seed, 'data/flip');
  const train = clean('data', data.samples, data.features, seed);
  const labels = train.labels.map((label, row) =>
    flips.uniform(0, row, 0) < data.flip ? 1 - label : label,
  );
  return {
    train: { ...train, labels },
    test: clean('test', data.testSamples, data.features, seed),
  };
}

function clean(set: 'data' | 'test', samples: number, width: number, seed: number) {
  const features = new Float32Array(samples * width);
  stream(seed, `${set}/feature`).fillNormal(features, { step: 0, rows: samples, columns: width });
  const labels = Int32Array.from({ length: samples }, (_, row) => {
    const [a, b, c] = features.subarray(row * width);
    return a! * b! + 0.5 * c! > 0 ? 1 : 0;
  });
  return { features, labels, targets: null, samples, width } satisfies Table;
}
