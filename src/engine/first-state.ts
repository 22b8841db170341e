import { stream } from '../math/stream.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import { firstValues } from './initializers/initializers.ts';
import type { Network } from './network.ts';
import { RULES } from './optimizers/optimizers.ts';
import type { State } from './trainer.ts';

/** A run's state before its first step: variables from their streams, optimizer memory where its slots start. */
export function firstState(network: Network, arm: ArmPlan, seed: number): State {
  const slots = Object.entries(RULES[arm.optimizer.kind].memory);
  const variables: Record<string, Float32Array> = {};
  const memory: Record<string, Float32Array> = {};
  for (const { fullName, shape, initializer, fanIn, fanOut } of network.variables) {
    const draws = stream(seed, `init/${fullName}`);
    const values = firstValues(initializer, { shape, fanIn, fanOut, draws });
    variables[fullName] = values;
    for (const [slot, { like, start }] of slots)
      memory[`${fullName}/${slot}`] = new Float32Array(like === 'scalar' ? 1 : values.length).fill(
        start,
      );
  }
  return { step: 0, variables, memory };
}
