import { expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { GOLDEN, wordPrints } from './golden.ts';

test('Node makes the bits that every engine makes', async () => {
  await startBackend();
  expect(wordPrints()).toEqual(GOLDEN);
});
