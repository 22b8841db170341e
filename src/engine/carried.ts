import type { ArmPlan } from '../recipe/plan.ts';
import type { Network } from './network.ts';
import { RULES } from './optimizers/optimizers.ts';

/** A tensor a run carries from step to step, and where every element of it starts. */
export interface Carried {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
}

/** What is carried beside the variables: the optimizer's memory of each, then running statistics. */
export function carriedOf(network: Network, arm: ArmPlan): Carried[] {
  const slots = Object.entries(RULES[arm.optimizer.kind].memory);
  return [
    ...network.variables.flatMap(({ fullName, shape }) =>
      slots.map(([slot, { like, start }]) => ({
        name: `${fullName}/${slot}`,
        shape: like === 'scalar' ? [] : shape,
        start,
      })),
    ),
    ...network.statistics.map(({ fullName, shape, start }) => ({ name: fullName, shape, start })),
  ];
}
