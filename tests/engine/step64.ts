import { sharedDataSet } from '../../src/engine/datasets/datasets.ts';
import { firstState } from '../../src/engine/first-state.ts';
import { LOSSES } from '../../src/engine/losses/losses.ts';
import { buildNetwork } from '../../src/engine/network.ts';
import { poolsOf } from '../../src/engine/samplers/samplers.ts';
import { BatchOrder } from '../../src/math/permutation.ts';
import { stream } from '../../src/math/stream.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { centralDifferences } from './central-differences.ts';
import { lossOf } from './float64.ts';
import { layer64, type Given64 } from './layers/float64-layers.ts';
import { chain, pass64, type Gradients64 } from './layers/reverse64.ts';

/** How many elements of a variable are tried by differences, and of all together: those with the largest gradients. */
const TRIED = { each: 4, all: 12 };

/** The first training step of an arm in float64, without tfjs. */
export class Step64 {
  readonly gradients: Readonly<Gradients64>;
  readonly #loss: (variables: Given64['variables']) => number;
  readonly #variables: Given64['variables'];

  constructor(arm: ArmPlan, seed: number) {
    const network = buildNetwork(arm);
    const { train } = sharedDataSet(arm.data, seed);
    const units = network.layers.at(-1)!.outputShape[0]!;
    const { batchSize } = arm;
    const parts = poolsOf(arm.sampler, { train, batchSize, seed }).map(
      ({ table, count, stream: name }) => {
        const { samples, width, features } = table;
        const rows = new BatchOrder({ seed, name, samples, batchSize: count }).indices(0);
        const targets = LOSSES[arm.loss.kind].targets(table, units);
        return { x: picked(features, width, rows), y: picked(targets, units, rows) };
      },
    );
    const x = Float64Array.from(parts.flatMap((part) => [...part.x]));
    const weights = 'weights' in arm.loss ? arm.loss.weights : undefined;
    const y = Float64Array.from(parts.flatMap((part) => [...part.y])).map(
      (value, i) => value * (weights?.[i % units]!.placeholder ?? 1),
    );
    const { variables, memory } = firstState(network, arm, seed);
    const draws = Object.fromEntries(
      network.draws.map(({ fullName, shape, stream: name }) => {
        const columns = shape.reduce((product, n) => product * n, 1);
        const values = new Float32Array(batchSize * columns);
        stream(seed, name).fillUniform(values, { step: 0, rows: batchSize, columns });
        return [fullName, values];
      }),
    );
    const given = { mode: 'train', variables, statistics: memory, draws } as const;
    const { kind } = arm.loss;

    const gradients: Gradients64 = {};
    const layers = network.layers.map(
      (layer) => (h: Float64Array) => pass64(layer, h, given, gradients),
    );
    const { output, back } = chain(layers)(x);
    back(rowByRow(output, y, units, (z, target) => lossOf(kind, z, target, units)));
    this.gradients = gradients;
    this.#variables = variables;
    this.#loss = (changed) =>
      lossOf(
        kind,
        network.layers.reduce<Float64Array>(
          (h, layer) => layer64(layer, h, { ...given, variables: changed }),
          x,
        ),
        y,
        units,
      );
  }

  /** ∂L by central differences of the elements with the largest gradients, by their place; kinks are skipped. */
  differences(name: string): [at: number, difference: number][] {
    const gradient = this.gradients[name]!;
    const places = [...gradient.keys()]
      .sort((a, b) => Math.abs(gradient[b]!) - Math.abs(gradient[a]!))
      .slice(0, Math.max(TRIED.each, TRIED.all / Object.keys(this.gradients).length));
    return places.flatMap((at) => {
      const { below, above } = this.#slopes(name, at);
      const middle = (below + above) / 2;
      return Math.abs(above - below) > 1e-3 * Math.abs(middle)
        ? []
        : [[at, middle] as [number, number]];
    });
  }

  /** The loss's slope on both sides, which at a kink are two. */
  #slopes(name: string, at: number, h = 1e-5): { below: number; above: number } {
    const values = Float64Array.from(this.#variables[name]!);
    const lossAt = (value: number) => {
      const changed = values.slice();
      changed[at] = value;
      return this.#loss({ ...this.#variables, [name]: changed });
    };
    const [value, here] = [values[at]!, lossAt(values[at]!)];
    return { below: (here - lossAt(value - h)) / h, above: (lossAt(value + h) - here) / h };
  }
}

/** Rows of a table [samples, width]. */
const picked = (table: Float32Array, width: number, rows: ArrayLike<number>): Float64Array =>
  Float64Array.from(
    Array.from(rows).flatMap((row) => [...table.subarray(row * width, (row + 1) * width)]),
  );

/** ∂/∂z of the mean over rows of a loss: each row is differentiated alone. */
function rowByRow(
  outputs: Float64Array,
  targets: Float64Array,
  units: number,
  loss: (z: Float64Array, y: Float64Array) => number,
): Float64Array {
  const rows = outputs.length / units;
  const gradient = new Float64Array(outputs.length);
  for (let at = 0; at < outputs.length; at += units) {
    const y = targets.subarray(at, at + units);
    const row = centralDifferences((z) => loss(z, y), outputs.subarray(at, at + units));
    gradient.set(
      row.map((each) => each / rows),
      at,
    );
  }
  return gradient;
}
