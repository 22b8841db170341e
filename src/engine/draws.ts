import { stream } from '../math/stream.ts';
import type { Network, Tensors } from './network.ts';
import * as tf from './tf.ts';

/** The stream of a layer's draws where a run is measured: training has others, so measuring changes no run. */
export const evaluationStream = (name: string): string => `evaluation/${name}`;

/** Which draws: those of `step`, for so many rows. */
export interface Pass {
  readonly seed: number;
  readonly step: number;
  readonly rows: number;
}

/** All draws [rows, …shape] of a network's layers by full name, as eager tensors; `streamOf` may rename their streams. */
export function drawsFor(
  network: Network,
  { seed, step, rows }: Pass,
  streamOf = (name: string) => name,
): Tensors {
  const draws = network.draws.map(({ fullName, shape, stream: name }) => {
    const columns = shape.reduce((product, n) => product * n, 1);
    const values = new Float32Array(rows * columns);
    stream(seed, streamOf(name)).fillUniform(values, { step, rows, columns });
    return [fullName, tf.tensor(values, [rows, ...shape])] as const;
  });
  return Object.fromEntries(draws);
}
