import * as tf from '../../../src/engine/tf.ts';
import { samplesOf } from './samples.ts';
import { lossOf } from './step.ts';
import { variablesOf, type Values } from './variables.ts';
import type { Workload } from './workload.ts';

/** Steps after which peers are compared; networks as deep as these part ways later by rounding alone. */
export const FIRST_STEPS = 3;

/** How far a peer may be from another after these steps, as a share of the way that one went. */
export const TOLERANCE = 0.01;

/** The distance between two peers' variables after the same steps from `first`, as a share of the way of `one`. */
export function apart(first: Values, one: Values, other: Values): number {
  const names = Object.keys(first);
  const way = distance(names, first, one);
  return way === 0 ? Infinity : distance(names, one, other) / way;
}

/** Throws unless a peer is where `expected` is; both have taken FIRST_STEPS steps from `first`. */
export function requireEqual(name: string, first: Values, expected: Values, now: Values): void {
  const share = apart(first, expected, now);
  if (share < TOLERANCE) return;
  throw new Error(
    `${name} is off by ${share.toPrecision(3)} of the way after ${FIRST_STEPS} steps: it does other work`,
  );
}

/** Throws unless the loss on all data at the variables is finite and another one than at `first`. */
export function requireMoved(workload: Workload, name: string, first: Values, now: Values): void {
  const [before, after] = [lossAt(workload, first), lossAt(workload, now)];
  if (!(Math.abs(after - before) > 1e-3 * before))
    throw new Error(
      `${name} on ${workload.name}: the loss went from ${before} to ${after}, so it did not train`,
    );
}

function lossAt(workload: Workload, values: Values): number {
  const { samples, input, outputs } = workload;
  const { features, targets } = samplesOf(workload);
  return tf.tidy(() => {
    const variables = Object.fromEntries(
      variablesOf(workload).map(({ name, shape }) => [name, tf.tensor(values[name]!, [...shape])]),
    );
    const x = tf.tensor(features, [samples, ...input]);
    const y = tf.tensor(targets, [samples, outputs]);
    return lossOf(workload, variables, x, y).dataSync()[0]!;
  });
}

const distance = (names: readonly string[], a: Values, b: Values): number =>
  Math.hypot(
    ...names.map((name) => Math.hypot(...a[name]!.map((value, i) => value - b[name]![i]!))),
  );
