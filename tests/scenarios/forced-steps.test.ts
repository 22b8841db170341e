import { beforeAll, expect, test } from 'vitest';
import { constantRate } from '../../src/recipe/schedule.ts';
import { expectForcedSteps } from '../engine/forced-steps.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { OPENING_ARMS, prepareScenarios } from './presets.ts';

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
  await prepareScenarios();
});

// Three times a hundred steps, two of them eager.
const timeout = 60_000;

test.each(OPENING_ARMS)('replay takes the steps of eager tfjs: %s', { timeout }, (_, arm) => {
  // Late in a decay a step is small, and what it comes to is mostly how the weights it moves are rounded.
  expectForcedSteps({ ...arm, schedule: constantRate() }, 1);
});
