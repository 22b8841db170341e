import { beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { constantRate } from '../../src/recipe/schedule.ts';
import { expectForcedSteps } from '../engine/forced-steps.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { plansOf } from './presets.ts';

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
});

const arms = Object.entries(SCENARIOS).flatMap(([slug, scenario]) =>
  plansOf(scenario)
    .filter(({ preset }) => preset === 'default')
    .flatMap(({ stage, plan }) =>
      Object.entries(plan.arms).map(([name, arm]) => [`${slug}, ${stage}, ${name}`, arm] as const),
    ),
);

// Three times a hundred steps, two of them eager.
const timeout = 60_000;

test.each(arms)('replay takes the steps of eager tfjs: %s', { timeout }, (_, arm) => {
  // Late in a decay a step is small, and what it comes to is mostly how the weights it moves are rounded.
  expectForcedSteps({ ...arm, schedule: constantRate() }, 1);
});
