import { stream } from '../math/stream.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import { carriedOf } from './carried.ts';
import { firstValues } from './initializers/initializers.ts';
import type { Network } from './network.ts';
import type { State } from './trainer.ts';

/** A run's state before its first step: variables from their streams, all that is carried beside them where it starts. */
export function firstState(network: Network, arm: ArmPlan, seed: number): State {
  const variables = network.variables.map(({ fullName, shape, initializer, fanIn, fanOut }) => {
    const draws = stream(seed, `init/${fullName}`);
    return [fullName, firstValues(initializer, { shape, fanIn, fanOut, draws })] as const;
  });
  const memory = carriedOf(network, arm).map(({ name, shape, start }) => {
    const size = shape.reduce((product, n) => product * n, 1);
    return [name, new Float32Array(size).fill(start)] as const;
  });
  return { step: 0, variables: Object.fromEntries(variables), memory: Object.fromEntries(memory) };
}
