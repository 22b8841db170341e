import type { Probe } from '../../recipe/probe.ts';
import { ofClassOne } from '../class-gradient.ts';
import { named, type Network, type Tensors } from '../network.ts';
import * as tf from '../tf.ts';

/** What a batch probe may read of one step. */
export interface BatchReading {
  readonly network: Network;
  readonly loss: tf.Scalar;
  /** What the outputs should be, [batch, units]. */
  readonly targets: tf.Tensor2D;
  readonly gradients: Tensors;
  /** ∂L/∂h of every layer's output, where a probe asks for it. */
  readonly activationGradients: readonly tf.Tensor[];
  /** What the samples of class 1 have of each variable's gradient, where a probe asks for it. */
  readonly classOne: readonly tf.Tensor[];
  /** What `shownTo` its probes, such as `residual1/branch`. */
  readonly shown: Tensors;
  readonly before: Tensors;
  readonly after: Tensors;
}

type Kind =
  | 'batchLoss'
  | 'batchShare'
  | 'gradientNorm'
  | 'gradientGrowth'
  | 'gradientShare'
  | 'weightNorm'
  | 'updateRatio'
  | 'branchRatio'
  | 'transformGate'
  | 'gateOverlap';
type BatchProbe = Extract<Probe, { kind: Kind }>;

const READERS: {
  [K in Kind]: (probe: Extract<BatchProbe, { kind: K }>, of: BatchReading) => tf.Tensor;
} = {
  batchLoss: (_, { loss }) => loss,
  batchShare: (_, { targets }) => tf.mean(ofClassOne(targets)),
  gradientNorm: (probe, { network, gradients, activationGradients }) =>
    tf.stack(
      probe.of === 'activations'
        ? activationGradients.map(norm)
        : kernels(network).map((name) => norm(named(gradients, name))),
    ),
  gradientGrowth: (_, { activationGradients }) => {
    const last = activationGradients.length - 2;
    if (last < 1) return tf.scalar(NaN);
    const ratio = tf.div(norm(activationGradients[0]!), norm(activationGradients[last]!));
    return tf.pow(ratio, 1 / last);
  },
  gradientShare: (_, { network, gradients, classOne }) => {
    const others = network.variables.map(({ fullName }, i) =>
      tf.sub(named(gradients, fullName), classOne[i]!),
    );
    const [zero, one] = [joint(others), joint(classOne)];
    return tf.div(one, tf.add(zero, one));
  },
  weightNorm: (_, { network, before }) =>
    tf.stack(kernels(network).map((name) => norm(named(before, name)))),
  updateRatio: (_, { network, before, after }) =>
    tf.stack(
      kernels(network).map((name) => {
        const old = named(before, name);
        return tf.div(norm(tf.sub(named(after, name), old)), norm(old));
      }),
    ),
  branchRatio: (_, { network, shown }) =>
    tf.stack(
      blocks(network).map((name) =>
        tf.div(norm(named(shown, `${name}/branch`)), norm(named(shown, `${name}/input`))),
      ),
    ),
  transformGate: (_, { network, shown }) =>
    tf.stack(blocks(network).map((name) => tf.mean(shown[`${name}/transform`] ?? tf.ones([1])))),
  gateOverlap: (_, { network, shown }) =>
    tf.max(
      tf.stack(
        blocks(network).map((name) => {
          const [transform, carry] = [shown[`${name}/transform`], shown[`${name}/carry`]];
          return transform && carry ? tf.max(tf.minimum(transform, carry)) : tf.scalar(1);
        }),
      ),
    ),
};

/** What of blocks the probes read, by the full names under which it is shown. */
export function shownTo(probes: readonly Probe[], network: Network): ReadonlySet<string> {
  const parts = new Set(probes.flatMap(({ kind }) => PARTS[kind] ?? []));
  return new Set(blocks(network).flatMap((name) => [...parts].map((part) => `${name}/${part}`)));
}

const PARTS: { readonly [K in Probe['kind']]?: readonly string[] } = {
  branchRatio: ['input', 'branch'],
  transformGate: ['transform'],
  gateOverlap: ['transform', 'carry'],
};

/** The names of the layers that have a shortcut. */
export const blocks = ({ layers }: Network): string[] =>
  layers
    .filter(({ spec }) => spec.kind === 'residual' || spec.kind === 'highway')
    .map(({ name }) => name);

/** The probe's value on one step: a scalar, or one number a layer. */
export function readBatch(probe: Probe, reading: BatchReading): tf.Tensor {
  const read = READERS[probe.kind as Kind] as
    ((p: Probe, of: BatchReading) => tf.Tensor) | undefined;
  if (!read) throw new Error(`probe "${probe.kind}" is not read from a batch`);
  return read(probe, reading);
}

/** The least normal float32. */
const LEAST = 1.1754943508222875e-38;

/** ‖t‖₂ over all elements, measured in the largest of them: squares of what is under 1e-23 would be 0 in float32. */
function norm(t: tf.Tensor): tf.Tensor {
  const largest = tf.maximum(tf.max(tf.abs(t)), LEAST);
  return tf.mul(largest, tf.sqrt(tf.sum(tf.square(tf.div(t, largest)))));
}

/** ‖·‖₂ of all tensors together. */
const joint = (tensors: readonly tf.Tensor[]): tf.Tensor => norm(tf.stack(tensors.map(norm)));

/** The full names of all kernels, in the order of their layers. */
export const kernels = (network: Network): string[] =>
  network.variables.filter(({ name }) => name === 'kernel').map(({ fullName }) => fullName);
