import { leakyRelu, type Activation } from './activation.ts';
import type { Finding } from './autopsy.ts';
import { constant, initializerFor, type Initializer } from './initializer.ts';
import type { Dense, Layer } from './layer.ts';
import { batchNorm } from './normalization.ts';
import { placeholder } from './placeholder.ts';
import type { ArmPlan } from './plan.ts';
import { classBalanced } from './sampler.ts';

/** One change of a plan that might have avoided what went wrong. */
export type Remedy =
  | { readonly kind: 'rate'; readonly factor: number }
  | {
      readonly kind: 'relu' | 'leakyRelu' | 'firstWeights' | 'batchNorm' | 'shortcut' | 'balanced';
    };

const rate = (factor: number): Remedy => ({ kind: 'rate', factor });
const of = (...kinds: Exclude<Remedy['kind'], 'rate'>[]): Remedy[] =>
  kinds.map((kind) => ({ kind }));

/** What is worth a trial against a cause, the likeliest first. */
export function remediesFor(finding: Finding): readonly Remedy[] {
  switch (finding.cause) {
    case 'nonFinite':
      return [rate(0.1), rate(0.01), ...of('firstWeights')];
    case 'explosion':
      if (finding.why === 'activations') return [...of('firstWeights', 'batchNorm'), rate(0.1)];
      if (finding.why === 'gradients') return of('shortcut', 'firstWeights', 'batchNorm');
      return [rate(0.1), rate(0.01), ...of('batchNorm')];
    case 'deadUnits':
      // what is dead before the first step was so by its first weights
      if (finding.step === 0) return of('firstWeights', 'leakyRelu', 'batchNorm');
      return [rate(0.1), ...of('leakyRelu', 'firstWeights')];
    case 'saturation':
      if (finding.step === 0) return of('firstWeights', 'batchNorm', 'relu');
      return [rate(0.1), ...of('batchNorm', 'relu')];
    case 'plateau':
      if (finding.why === 'linear') return of('relu');
      if (finding.why === 'vanishing') return of('relu', 'shortcut', 'batchNorm');
      return [rate(10), rate(100), rate(1000)];
    case 'imbalance':
      return of('balanced');
  }
}

/** The arm with the change, from its first step to its last; null where it changes nothing. */
export function treated(arm: ArmPlan, remedy: Remedy): ArmPlan | null {
  const { segments, ...plan } = arm;
  const after = {
    ...changed(plan, remedy),
    ...(segments && {
      segments: segments.map((each) => ({ ...each, plan: changed(each.plan, remedy) })),
    }),
  };
  return JSON.stringify(after) === JSON.stringify(arm) ? null : after;
}

function changed(plan: ArmPlan, remedy: Remedy): ArmPlan {
  const layersBy = (change: (layers: readonly Layer[]) => Layer[]): ArmPlan => ({
    ...plan,
    model: { layers: change(plan.model.layers) },
  });
  switch (remedy.kind) {
    case 'rate': {
      const { placeholder: before } = plan.optimizer.learningRate;
      const learningRate = placeholder(rounded(before * remedy.factor), 'learningRate');
      return { ...plan, optimizer: { ...plan.optimizer, learningRate } };
    }
    case 'relu':
      return layersBy((layers) => bentBy(layers, { kind: 'relu' }, () => true));
    case 'leakyRelu':
      return layersBy((layers) => bentBy(layers, LEAKY, ({ kind }) => kind === 'relu'));
    case 'firstWeights':
      return layersBy((layers) => layers.map((layer) => begunWell(layer)));
    case 'batchNorm':
      return layersBy(normalized);
    case 'shortcut':
      return layersBy((layers) =>
        layers.map((layer) =>
          layer.kind === 'residual' ? { ...layer, shortcut: placeholder(1) } : layer,
        ),
      );
    case 'balanced':
      return { ...plan, sampler: classBalanced() };
  }
}

/** The slope of Radford, Metz & Chintala 2016. */
const LEAKY = leakyRelu({ slope: 0.2 });

/** Free of what rounding leaves: 0.1 · 0.1 is 0.01. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** The hidden layers with another activation, where theirs is of that kind; kernels that followed theirs follow the other. */
function bentBy(
  layers: readonly Layer[],
  to: Activation,
  applies: (from: Activation) => boolean,
): Layer[] {
  const hidden = layers.slice(0, -1).filter((layer): layer is Dense => layer.kind === 'dense');
  const from = hidden.find(({ activation }) => applies(activation))?.activation;
  if (!from) return [...layers];
  const followed = JSON.stringify(initializerFor(from));
  const kernelOf = (kernel: Initializer) =>
    JSON.stringify(kernel) === followed ? initializerFor(to) : kernel;
  return layers.map((layer, i) => {
    if (layer.kind !== 'dense') return layer;
    const isBent = i < layers.length - 1 && applies(layer.activation);
    const activation = isBent ? to : layer.activation;
    return { ...layer, activation, kernel: kernelOf(layer.kernel) };
  });
}

/** The layer with first weights of a variance that keeps signals their size, and biases of 0. */
function begunWell(layer: Layer): Layer {
  if (layer.kind === 'residual' || layer.kind === 'highway')
    return { ...layer, branch: layer.branch.map(begunWell) };
  if (layer.kind !== 'dense') return layer;
  const { kernel, activation } = layer;
  return {
    ...layer,
    kernel: keepsSize(kernel, activation) ? kernel : initializerFor(activation),
    bias: constant(0),
  };
}

/** A kernel of zeros is one that somebody meant. */
const keepsSize = (kernel: Initializer, { kind }: Activation): boolean => {
  if (kernel.kind === 'constant') return kernel.value.placeholder === 0;
  if (kernel.kind === 'normal') return false;
  if ('gain' in kernel && kernel.gain.placeholder !== 1) return false;
  return (kind !== 'relu' && kind !== 'leakyRelu') || kernel.kind === 'heNormal';
};

/** The hidden layers with batch normalization, where they have none; in a network of blocks, those within the blocks. */
function normalized(layers: readonly Layer[]): Layer[] {
  const withNorm = (layer: Layer): Layer =>
    layer.kind === 'dense'
      ? { ...layer, normalization: layer.normalization ?? batchNorm() }
      : layer;
  const hasBlocks = layers.some((layer) => 'branch' in layer);
  return layers.map((layer, i) => {
    if ('branch' in layer) return { ...layer, branch: layer.branch.map(withNorm) };
    return hasBlocks || i === layers.length - 1 ? layer : withNorm(layer);
  });
}
