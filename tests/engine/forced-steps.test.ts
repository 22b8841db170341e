import { beforeAll, test } from 'vitest';
import { useBackend } from './backends.ts';
import { expectForcedSteps } from './forced-steps.ts';
import { WORDS } from './words.ts';

beforeAll(() => useBackend('cpu'));

test.each(Object.entries(WORDS))('replay takes the steps of eager tfjs with %s', (_, arm) => {
  expectForcedSteps(arm, 6);
});
