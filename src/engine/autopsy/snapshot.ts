import type { Activation } from '../../recipe/activation.ts';
import { affineFit } from '../affine-fit.ts';
import type { Hidden } from '../evaluation.ts';
import { saturatedShare } from '../fields/pre-activations.ts';
import { named, type Network } from '../network.ts';
import type { State, Trainer } from '../trainer.ts';
import { trainingLoss } from './objective.ts';

/** What one hidden layer gives for the training set, all samples as one batch, nothing dropped. */
export interface LayerReading {
  readonly name: string;
  readonly activation: Activation['kind'] | null;
  /** Root mean square of its outputs. */
  readonly size: number;
  readonly units: number;
  /** Units that give 0 for every sample; 0 where it has no ReLU. */
  readonly dead: number;
  /** Share of its pre-activations where the slope is below a tenth of the steepest; 0 where it has no sigmoid or tanh. */
  readonly saturated: number;
}

/** What one step does to one layer's kernels. */
export interface Update {
  readonly layer: string;
  /** ‖ΔW‖ / ‖W‖, NaN where W is 0 still. */
  readonly ratio: number;
}

/** How the training set is classified. */
export interface Classes {
  readonly accuracy: number;
  /** Share of the samples each class has, and of those how many are found. */
  readonly shares: readonly number[];
  readonly recalls: readonly number[];
}

/** A run at one of its states, measured when it is asked, once. */
export class Snapshot {
  readonly #known = new Map<string, unknown>();

  constructor(
    private readonly trainer: Trainer,
    readonly state: State,
  ) {}

  get step(): number {
    return this.state.step;
  }

  /** Whether every weight is a number. */
  get isSound(): boolean {
    return Object.values(this.state.variables).every((values) => values.every(Number.isFinite));
  }

  /** Mean loss on the training set as one batch, nothing dropped, each class counting as much as in training. */
  get loss(): number {
    return this.#once('loss', () => {
      const { arm, data } = this.#here();
      return trainingLoss(arm, data.train, this.#outputs);
    });
  }

  get layers(): readonly LayerReading[] {
    return this.#once('layers', () => {
      const { network, data } = this.#here();
      const hidden = this.trainer.evaluate().hiddenOf(data.train.features, 'batch');
      return hidden.map((each, i) => readingOf(each, network, i));
    });
  }

  /** Null where there are no classes. */
  get classes(): Classes | null {
    return this.#once('classes', () => {
      const { labels } = this.#here().data.train;
      const predicted = this.trainer.evaluate().classesOf(this.#outputs);
      return labels && predicted && classesOf(labels, predicted);
    });
  }

  /** ‖∂L/∂W‖ of each layer's kernels on the whole training set, by layer; layers without any are left out. */
  get gradients(): ReadonlyMap<string, number> {
    return this.#once('gradients', () => {
      const { network, data } = this.#here();
      const flat = this.trainer.evaluate().batchGradients(data.train.samples, 1);
      let from = 0;
      const gradients = network.variables.map(({ fullName, shape }) => {
        const size = shape.reduce((product, n) => product * n, 1);
        return [fullName, flat.subarray(from, (from += size))] as const;
      });
      return kernelNorms(network, Object.fromEntries(gradients));
    });
  }

  /** ‖W‖ of each layer's kernels. */
  get weights(): ReadonlyMap<string, number> {
    return this.#once('weights', () => kernelNorms(this.#here().network, this.state.variables));
  }

  /** The best affine map for the margin over the test inputs, and what it leaves. */
  get affine(): ReturnType<typeof affineFit> {
    return this.#once('affine', () => affineFit(this.#here().evaluate()));
  }

  /** Largest finite |w| of a layer. */
  largestWeight(layer: string): number {
    const { network } = this.#here();
    const all = network.variables.filter(
      (variable) => network.layers[variable.layer]!.name === layer,
    );
    return all.reduce(
      (best, { fullName }) => largest(named(this.state.variables, fullName), best),
      0,
    );
  }

  /** What the step from here does to each layer; none where it cannot be taken. */
  get updates(): readonly Update[] {
    return this.#once('updates', () => {
      const { network } = this.#here();
      if (this.trainer.advance(1).steps === 0) return [];
      return updates(network, this.state, this.trainer.save());
    });
  }

  /** By how much of its size each layer has moved on the way to a later state. */
  movedTo(later: Snapshot): readonly Update[] {
    return updates(this.#here().network, this.state, later.state);
  }

  get #outputs(): Float32Array {
    return this.#once('outputs', () => {
      const { data } = this.#here();
      return this.trainer.evaluate().exchanged({}, data.train.features, 'batch');
    });
  }

  /** The trainer, at this state. */
  #here(): Trainer {
    this.trainer.restore(this.state);
    return this.trainer;
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, compute());
    return this.#known.get(key) as T;
  }
}

/** ‖ΔW‖ / ‖W‖ of the layers that both states have. */
export function updates(network: Network, before: State, after: State): Update[] {
  const kernels = network.variables.filter(({ name }) => name === 'kernel');
  const shared = kernels.filter(
    ({ fullName }) => fullName in before.variables && fullName in after.variables,
  );
  const difference = shared.map(({ fullName }) => {
    const old = named(before.variables, fullName);
    const now = named(after.variables, fullName);
    return [fullName, old.map((value, i) => now[i]! - value)] as const;
  });
  const moved = kernelNorms(network, Object.fromEntries(difference));
  const sizes = kernelNorms(network, before.variables);
  return [...moved].map(([layer, by]) => {
    const size = sizes.get(layer)!;
    return { layer, ratio: size > 0 ? by / size : NaN };
  });
}

/** ‖·‖₂ over the kernels of each layer, those of its inner layers included. */
function kernelNorms(
  network: Network,
  values: Readonly<Record<string, Float32Array>>,
): Map<string, number> {
  const squares = new Map<string, number>();
  for (const { name, fullName, layer } of network.variables) {
    const kernel = values[fullName];
    if (name !== 'kernel' || !kernel) continue;
    const at = network.layers[layer]!.name;
    squares.set(
      at,
      kernel.reduce((sum, value) => sum + value * value, squares.get(at) ?? 0),
    );
  }
  return new Map([...squares].map(([layer, sum]) => [layer, Math.sqrt(sum)]));
}

function readingOf(hidden: Hidden, network: Network, i: number): LayerReading {
  const { name, values, preActivations, units } = hidden;
  const { spec } = network.layers[i]!;
  const activation = 'activation' in spec ? spec.activation : null;
  // what a normalization makes of a ReLU's zeros is no zero
  const rectified = preActivations ?? values;
  const bends = activation?.kind === 'sigmoid' || activation?.kind === 'tanh';
  return {
    name,
    activation: activation?.kind ?? null,
    size: Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length),
    units,
    dead: activation?.kind === 'relu' ? silentUnits(rectified, units) : 0,
    saturated: bends && preActivations ? saturatedShare(activation, preActivations) : 0,
  };
}

/** How many columns of `values` [samples, units] are nowhere above 0. */
function silentUnits(values: Float32Array, units: number): number {
  const speaks = new Uint8Array(units);
  values.forEach((value, i) => {
    if (!(value <= 0)) speaks[i % units] = 1;
  });
  return speaks.reduce((count, each) => count - each, units);
}

function classesOf(labels: Int32Array, predicted: Int32Array): Classes {
  const counts: number[] = [];
  const found: number[] = [];
  labels.forEach((label, i) => {
    counts[label] = (counts[label] ?? 0) + 1;
    found[label] = (found[label] ?? 0) + Number(predicted[i] === label);
  });
  const each = Array.from(counts, (count) => count ?? 0);
  return {
    accuracy: found.reduce((sum, right) => sum + right, 0) / labels.length,
    shares: each.map((count) => count / labels.length),
    recalls: each.map((count, label) => (found[label] ?? 0) / count),
  };
}

const largest = (values: Float32Array, least: number): number =>
  values.reduce(
    (best, value) => (Math.abs(value) > best && Number.isFinite(value) ? Math.abs(value) : best),
    least,
  );
