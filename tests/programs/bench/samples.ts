import { stream } from '../../../src/math/stream.ts';
import type { Workload } from './workload.ts';

/** A workload's data, row-major: features [samples, ...input], targets [samples, outputs], one-hot for classes. */
export interface Samples {
  readonly features: Float32Array;
  readonly targets: Float32Array;
}

/** A workload's data, drawn from streams under seed 1. */
export const samplesOf = (workload: Workload): Samples =>
  workload.loss === 'meanSquaredError' ? saddle(workload) : stamps(workload);

/** Points of a square around 0 with the target x·y and some noise, which keeps gradients from dying out. */
function saddle({ samples }: Workload): Samples {
  const [point, noise] = [stream(1, 'data/point'), stream(1, 'data/noise')];
  const features = new Float32Array(2 * samples);
  const targets = new Float32Array(samples);
  for (let i = 0; i < samples; i++) {
    const [x, y] = [0, 1].map((axis) => 4 * point.uniform(0, i, axis) - 2) as [number, number];
    features.set([x, y], 2 * i);
    targets[i] = x * y + 0.1 * noise.normal(0, i, 0);
  }
  return { features, targets };
}

/** Images: the picture of the sample's class, noise itself, under noise of its own. */
function stamps({ samples, input, outputs }: Workload): Samples {
  const [picture, noise] = [stream(1, 'data/picture'), stream(1, 'data/noise')];
  const width = input.reduce((product, length) => product * length, 1);
  const features = new Float32Array(width * samples);
  const targets = new Float32Array(outputs * samples);
  for (let i = 0; i < samples; i++) {
    const label = i % outputs;
    targets[outputs * i + label] = 1;
    for (let p = 0; p < width; p++)
      features[width * i + p] = picture.normal(0, label, p) + noise.normal(0, i, p);
  }
  return { features, targets };
}
