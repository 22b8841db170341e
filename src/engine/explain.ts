import { BatchOrder } from '../math/permutation.ts';
import type { Explained, ExplainedStep, Measured } from '../recipe/explained.ts';
import { unexplained } from '../recipe/unexplained.ts';
import type { Evaluation, Split, Values } from './evaluation.ts';
import { LOSSES } from './losses/losses.ts';
import type { Pool } from './samplers/sampler.ts';
import { DELTA, GRADIENT, POINT } from './step.ts';
import type { State, Trainer } from './trainer.ts';

/** A step that showed all: what it read, and the states around it. */
export interface SeenStep {
  readonly before: State;
  readonly after: Pick<State, 'variables' | 'memory'>;
  readonly loss: number;
  readonly readings: Values;
  readonly numbers: ExplainedStep['numbers'];
  readonly pools: readonly Pool[];
}

/** What there is to know of the step. */
export function explainedStep(
  { arm, seed, network }: Pick<Trainer, 'arm' | 'seed' | 'network'>,
  { before, after, loss, readings, numbers, pools }: SeenStep,
): ExplainedStep {
  const { step } = before;
  const units = network.layers.at(-1)!.outputShape[0]!;
  const drawn = pools.map(({ table, count, stream: name }) => ({
    table,
    targets: LOSSES[arm.loss.kind].targets(table, units),
    rows: new BatchOrder({ seed, name, samples: table.samples, batchSize: count }).indices(step),
  }));
  const gathered = (width: number, of: (pool: (typeof drawn)[number]) => Float32Array) =>
    Float32Array.from(
      drawn.flatMap((pool) =>
        [...pool.rows].flatMap((row) => [...of(pool).subarray(row * width, (row + 1) * width)]),
      ),
    );
  const gradients = without(GRADIENT, readings);
  return {
    arm: { data: arm.data, model: arm.model, loss: arm.loss, optimizer: arm.optimizer },
    step,
    rows: arm.batchSize,
    samples: Int32Array.from(drawn.flatMap(({ rows }) => [...rows])),
    features: gathered(pools[0]!.table.width, ({ table }) => table.features),
    targets: gathered(units, ({ targets }) => targets),
    loss,
    numbers,
    points: without(POINT, readings),
    deltas: without(DELTA, readings),
    variables: Object.fromEntries(
      Object.entries(gradients).map(([name, gradient]) => [
        name,
        { before: before.variables[name]!, gradient, after: after.variables[name]! },
      ]),
    ),
    memory: Object.fromEntries(
      Object.entries(after.memory).map(([name, next]) => [
        name,
        { before: before.memory[name]!, after: next },
      ]),
    ),
  };
}

const without = (prefix: string, readings: Values): Record<string, Float32Array> =>
  Object.fromEntries(
    Object.entries(readings).flatMap(([name, values]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), values]] : [],
    ),
  );

/** The step that is due and what readings of the present state are made of; null where there is too much to tell. */
export function explained(trainer: Trainer): Explained | null {
  if (unexplained(trainer.arm)) return null;
  const at = trainer.evaluate();
  return {
    measured: { train: measured(at, 'train'), test: measured(at, 'test') },
    step: trainer.explain(),
  };
}

/** What readings of one of the data sets are made of. */
function measured(at: Evaluation, on: Split): Measured {
  const { labels, samples } = at.table(on);
  const units = at.units;
  const outputs = at.outputs(on);
  const loss = LOSSES[at.arm.loss.kind];
  const targets = loss.targets(at.table(on), units);
  const part = (values: Float32Array, row: number) =>
    values.subarray(row * units, (row + 1) * units);
  const predicted = at.classes(on);
  return {
    samples,
    losses: Float64Array.from({ length: samples }, (_, row) =>
      loss.ofSample(part(outputs, row), part(targets, row)),
    ),
    loss: at.loss(on),
    labels: labels && labels.slice(),
    predicted: predicted && predicted.slice(),
  };
}
