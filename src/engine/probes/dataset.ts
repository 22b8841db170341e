import { moments } from '../../math/statistics.ts';
import { PROBES, type Probe } from '../../recipe/probe.ts';
import { affineFit } from '../affine-fit.ts';
import type { Evaluation } from '../evaluation.ts';
import {
  balancedAccuracy,
  priorAccuracy,
  priorPrecision,
  rankArea,
  recall,
} from './class-rates.ts';
import { escapedShare, meanHeight } from '../swarm.ts';
import { gradientDirection } from './gradient-direction.ts';
import { maskedMean } from './masked-mean.ts';

type Kind =
  | 'loss'
  | 'accuracy'
  | 'recall'
  | 'balancedAccuracy'
  | 'priorAccuracy'
  | 'priorPrecision'
  | 'rankArea'
  | 'deadUnits'
  | 'unitSpread'
  | 'affineResidual'
  | 'affineRSquared'
  | 'outputSize'
  | 'flips'
  | 'maskedMean'
  | 'epochs'
  | 'escaped'
  | 'height'
  | 'gradientDirection';

const READERS: {
  [K in Kind]: (probe: Extract<Probe, { kind: K }>, at: Evaluation) => number | number[];
} = {
  loss: ({ on }, at) => at.loss(on),
  accuracy: ({ on }, at) => accuracy(at, on),
  recall: ({ of }, at) => recall(of, at),
  balancedAccuracy: (_, at) => balancedAccuracy(at),
  priorAccuracy: (_, at) => priorAccuracy(at),
  priorPrecision: (_, at) => priorPrecision(at),
  rankArea: (_, at) => rankArea(at),
  deadUnits: (_, at) => at.hidden('train').map(({ values, units }) => constantShare(values, units)),
  unitSpread: ({ of }, at) =>
    at.network.variables
      .filter(({ name }) => name === of)
      .map(({ fullName }) => moments(at.values(fullName)).deviation),
  affineResidual: (_, at) => affineFit(at).residual,
  affineRSquared: (_, at) => affineFit(at).rSquared,
  outputSize: (_, at) => rootMeanSquare(at.outputs('test')),
  flips: (_, at) => flips(at),
  maskedMean: ({ of }, at) => maskedMean(of, at),
  epochs: (_, { arm, moment }) => (arm.batchSize * moment.step) / arm.data.samples,
  escaped: (_, at) => escapedShare(at),
  height: (_, at) => meanHeight(at),
  gradientDirection,
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

const rootMeanSquare = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** Share of test samples that dropping gives another class; 0 where nothing is dropped, NaN for regression. */
function flips(at: Evaluation): number {
  const settled = at.settled(at.table('test').features);
  const before = at.classesOf(settled);
  const now = at.classes('test');
  if (!before || !now) return NaN;
  return now.reduce((sum, each, i) => sum + Number(each !== before[i]), 0) / now.length;
}
