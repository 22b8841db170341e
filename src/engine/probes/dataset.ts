import { fitAffine } from '../../math/affine.ts';
import { PROBES, type Probe } from '../../recipe/probe.ts';
import type { Evaluation } from '../evaluation.ts';
import { marginOf } from '../margin.ts';

type Kind = 'loss' | 'accuracy' | 'deadUnits' | 'affineResidual' | 'affineRSquared';

const READERS: {
  [K in Kind]: (probe: Extract<Probe, { kind: K }>, at: Evaluation) => number | number[];
} = {
  loss: ({ on }, at) => at.loss(on),
  accuracy: ({ on }, at) => accuracy(at, on),
  deadUnits: (_, at) => at.hidden('train').map(({ values, units }) => constantShare(values, units)),
  affineResidual: (_, at) => {
    const { features, samples } = at.table('test');
    return fitAffine(features, at.outputs('test'), samples).residual;
  },
  affineRSquared: (_, at) => {
    const { features, samples } = at.table('test');
    return fitAffine(features, marginOf(at.outputs('test'), at.units), samples).rSquared;
  },
};

/** The values of all data-set probes among `probes`, by name. */
export const readAll = (
  probes: Readonly<Record<string, Probe>>,
  at: Evaluation,
): Readonly<Record<string, number | number[]>> =>
  Object.fromEntries(
    Object.entries(probes)
      .filter(([, { kind }]) => PROBES[kind].cadence === 'dataset')
      .map(([name, probe]) => [name, readDataSet(probe, at)]),
  );

function readDataSet(probe: Probe, at: Evaluation): number | number[] {
  const read = READERS[probe.kind as Kind] as
    ((p: Probe, of: Evaluation) => number | number[]) | undefined;
  if (!read) throw new Error(`probe "${probe.kind}" is not read from a data set`);
  return read(probe, at);
}

function accuracy(at: Evaluation, on: 'train' | 'test'): number {
  const { labels, samples } = at.table(on);
  const predicted = at.classes(on);
  if (!labels || !predicted) return NaN;
  let right = 0;
  for (let i = 0; i < samples; i++) if (labels[i] === predicted[i]) right++;
  return right / samples;
}

/** Share of columns of `values` [samples, units] that hold one value only. */
function constantShare(values: Float32Array, units: number): number {
  let dead = 0;
  for (let u = 0; u < units; u++) {
    let same = true;
    for (let i = u; i < values.length && same; i += units) same = values[i] === values[u];
    if (same) dead++;
  }
  return dead / units;
}
